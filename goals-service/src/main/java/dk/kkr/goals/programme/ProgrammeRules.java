package dk.kkr.goals.programme;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a programme must be like. It may come without {@code recordedAt}: then the one that comes last holds, and one that
 * says what is known already changes nothing.
 *
 * @param known the present rows by hub and identifier
 * @param unrecorded rows of this body that came without a time
 */
record ProgrammeRules(Set<String> hubs, Map<String, Known> known, Set<String> unrecorded, Instant now)
        implements Intake.Rules {

    /** A present row: its content, and when it was recorded. */
    record Known(List<@Nullable String> content, Instant recordedAt) {}

    private static final Set<String> FIELDS = Set.of(
            "programme",
            "hub",
            "year",
            "from",
            "to",
            "pathwaysNational",
            "pathwaysHub",
            "grantNationalDkk",
            "grantHubDkk",
            "expectedSharePercent",
            "recordedAt",
            "retracted");
    private static final Set<String> RETRACTION_FIELDS = Set.of("programme", "hub", "year", "retracted", "recordedAt");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Intake.@Nullable Ready check(JsonNode json, Faults faults) {
        Row row = new Row(json, faults);
        boolean retracted = row.flag("retracted");
        row.onlyHas(retracted ? RETRACTION_FIELDS : FIELDS);
        String programme = row.required("programme", 90);
        String hub = row.oneOf("hub", hubs, true);
        Integer year = year(row);
        TreeMap<String, BigDecimal> sums = new TreeMap<>();
        @Nullable String[] content = new String[8];
        if (!retracted) {
            content(row, content, sums);
        }
        content[7] = String.valueOf(retracted);
        Instant stated = row.has("recordedAt") ? row.recordedAt(now) : null;
        if (faults.isRejected() || hub == null || year == null) {
            return null;
        }
        String id = year + "/" + programme;
        Instant recorded = stated != null ? stated : settle(hub + "/" + id, Arrays.asList(content), faults);
        if (recorded == null) {
            return null;
        }
        @Nullable
        String[] values = {
            hub,
            id,
            programme,
            year.toString(),
            content[0],
            content[1],
            content[2],
            content[3],
            content[4],
            content[5],
            content[6],
            recorded.toString(),
            content[7]
        };
        return new Intake.Ready(
                hub, id, Arrays.asList(values), retracted ? null : LocalDate.of(year, 1, 1), Map.copyOf(sums));
    }

    /** The time of a row that came without one; null if it was refused. */
    private @Nullable Instant settle(String key, List<@Nullable String> content, Faults faults) {
        Known present = known.get(key);
        if (present != null && present.content().equals(content)) {
            unrecorded.add(key);
            return present.recordedAt();
        }
        if (!unrecorded.add(key)) {
            faults.reject(
                    "/recordedAt",
                    "CONFLICTING_VERSION",
                    "The programme stands twice in this body with other content; remove one, or give recordedAt.",
                    "Programmet står to gange i filen med forskelligt indhold; fjern det ene, eller angiv recordedAt.");
            return null;
        }
        Instant recorded = now.truncatedTo(ChronoUnit.MICROS);
        if (present != null && !recorded.isAfter(present.recordedAt())) {
            recorded = present.recordedAt().plus(1, ChronoUnit.MICROS);
        }
        known.put(key, new Known(content, recorded));
        return recorded;
    }

    private static void content(Row row, @Nullable String[] content, Map<String, BigDecimal> sums) {
        LocalDate from = row.date("from", false);
        LocalDate to = row.date("to", false);
        if (from != null && to != null && to.isBefore(from)) {
            row.faults()
                    .reject(
                            "/to",
                            "ENDED_BEFORE_START",
                            "The end lies before the start; correct one of them.",
                            "Slutdatoen ligger før startdatoen; ret en af dem.");
        }
        content[0] = from == null ? null : from.toString();
        content[1] = to == null ? null : to.toString();
        content[2] = whole(row, "pathwaysNational", sums);
        content[3] = whole(row, "pathwaysHub", sums);
        content[4] = whole(row, "grantNationalDkk", sums);
        content[5] = whole(row, "grantHubDkk", sums);
        within(row, sums, "pathwaysHub", "pathwaysNational");
        within(row, sums, "grantHubDkk", "grantNationalDkk");
        content[6] = row.has("expectedSharePercent") ? share(row) : null;
    }

    private static @Nullable String whole(Row row, String field, Map<String, BigDecimal> sums) {
        BigDecimal number = row.number(field);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.compareTo(MOST) > 0) {
            row.wrong(field, "a whole number of 0 or more", "et helt tal på 0 eller mere");
            return null;
        }
        sums.put(field, number);
        return number.toBigInteger().toString();
    }

    private static void within(Row row, Map<String, BigDecimal> sums, String part, String all) {
        BigDecimal hub = sums.get(part);
        BigDecimal national = sums.get(all);
        if (hub != null && national != null && hub.compareTo(national) > 0) {
            row.faults()
                    .reject(
                            "/" + part,
                            "HUB_ABOVE_NATIONAL",
                            "The hub's figure is above that of the whole country; correct one of them.",
                            "Husets tal er større end hele landets; ret et af dem.");
        }
    }

    private static @Nullable String share(Row row) {
        BigDecimal share = row.number("expectedSharePercent");
        if (share == null) {
            return null;
        }
        if (share.signum() < 0 || share.compareTo(HUNDRED) > 0 || share.scale() > 6) {
            row.wrong("expectedSharePercent", "a share between 0 and 100", "en andel mellem 0 og 100");
            return null;
        }
        return share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Integer year(Row row) {
        BigDecimal year = row.number("year");
        if (year == null) {
            return null;
        }
        if (year.stripTrailingZeros().scale() > 0
                || year.compareTo(BigDecimal.valueOf(1990)) < 0
                || year.compareTo(BigDecimal.valueOf(2200)) > 0) {
            row.wrong("year", "a year such as 2024", "et år som 2024");
            return null;
        }
        return year.intValueExact();
    }
}
