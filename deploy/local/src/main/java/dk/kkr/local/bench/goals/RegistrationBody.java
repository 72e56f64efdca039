package dk.kkr.local.bench.goals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A body of registrations as the agency would send it: NDJSON, gzip. What a row is like follows from its number alone. */
final class RegistrationBody {

    private static final List<String> THEMES = List.of(
            "DIGITALISATION",
            "ORGANISATION",
            "INNOVATION",
            "SUSTAINABILITY",
            "LABOUR",
            "SALES",
            "FINANCING",
            "INTERNATIONALISATION",
            "ENTREPRENEURSHIP");
    private static final Map<String, List<String>> PLACES = Map.of(
            "hovedstaden", List.of("101", "147", "157", "167", "185"),
            "sjaelland", List.of("253", "259", "265"),
            "fyn", List.of("461", "479", "430"),
            "sydjylland", List.of("561", "607", "621"),
            "midtjylland", List.of("751", "740", "657", "661"),
            "nordjylland", List.of("851", "813", "860"));
    private static final List<String> HUBS =
            List.copyOf(PLACES.keySet().stream().sorted().toList());
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2};
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;

    private RegistrationBody() {}

    static void write(Path to, int rows) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(to), 1 << 16) {
                    {
                        def.setLevel(Deflater.DEFAULT_COMPRESSION);
                    }
                };
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
            StringBuilder row = new StringBuilder(600);
            for (int n = 0; n < rows; n++) {
                row.setLength(0);
                out.append(row(row, n, rows)).append('\n');
            }
        }
    }

    private static StringBuilder row(StringBuilder row, int n, int rows) {
        String hub = HUBS.get(n % HUBS.size());
        int random = mixed(n);
        String cvr = cvr(1_000_000 + random % 400_000 * HUBS.size() + n % HUBS.size());
        LocalDate day = FIRST.plusDays((long) n * DAYS / rows);
        int kind = random / 7 % 100;
        String pathway = kind < 45 ? "GROWTH" : kind < 75 ? "OPERATIONS" : kind < 98 ? "SHORT" : "EARLY_WARNING";
        List<String> places = Objects.requireNonNull(PLACES.get(hub));
        row.append("{\"registrationId\":\"R").append(day.getYear()).append('-').append(n);
        row.append("\",\"hub\":\"").append(hub);
        row.append("\",\"cvr\":\"").append(cvr).append("\",\"pNumber\":\"10").append(cvr);
        row.append("\",\"companyName\":\"Syntetisk virksomhed ").append(cvr).append(" ApS");
        row.append("\",\"municipality\":\"").append(places.get(random / 11 % places.size()));
        row.append("\",\"segment\":").append(kind < 75 ? '"' + pathway + '"' : "null");
        row.append(",\"pathway\":\"").append(pathway);
        row.append("\",\"theme\":\"").append(kind < 98 ? THEMES.get(random / 13 % THEMES.size()) : "CRISIS");
        row.append("\",\"startedOn\":\"").append(day);
        row.append("\",\"endedOn\":\"").append(day.plusDays(random / 17 % 60));
        row.append("\",\"hours\":").append(random / 19 % 80 / 4.0);
        row.append(",\"companyFoundedOn\":\"").append(day.minusDays(random / 23 % 9000));
        row.append("\",\"soleTrader\":").append(random / 29 % 7 == 0);
        row.append(",\"preStarter\":false,\"cvrVerified\":false,\"referredTo\":[");
        row.append(random / 31 % 100 < 35 ? "{\"actor\":\"Privat rådgiver\",\"kind\":\"PRIVATE_ADVISOR\"}" : "");
        row.append("],\"referredFrom\":null,\"recordedAt\":\"")
                .append(day.plusDays(1))
                .append("T08:15:30Z\"}");
        return row;
    }

    private static int mixed(int n) {
        int x = n * 0x9E3779B9;
        x ^= x >>> 15;
        x *= 0x85EBCA6B;
        x ^= x >>> 13;
        return x & Integer.MAX_VALUE;
    }

    /** The first number from here on whose check digit fits (modulus 11). */
    private static String cvr(int sevenDigits) {
        for (int digits = sevenDigits; ; digits++) {
            int sum = 0;
            int rest = digits;
            for (int i = WEIGHTS.length - 1; i >= 0; i--) {
                sum += WEIGHTS[i] * (rest % 10);
                rest /= 10;
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return Integer.toString(digits) + check;
            }
        }
    }
}
