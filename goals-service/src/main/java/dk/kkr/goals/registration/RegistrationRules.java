package dk.kkr.goals.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.catalogue.Validity;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a registration must be like (R1, R2, R7).
 */
record RegistrationRules(
        Set<String> hubs,
        Municipalities municipalities,
        Map<String, Validity> themes,
        Set<String> actorKinds,
        Limits limits,
        Instant now)
        implements Intake.Rules {

    /**
     * What is plausible.
     *
     * @param hoursWarned a pathway of more hours than these is taken with a warning
     * @param hoursRefused and of more than these is refused
     * @param earliestStart guidance from before this day is refused
     */
    record Limits(BigDecimal hoursWarned, BigDecimal hoursRefused, LocalDate earliestStart) {}

    private static final Set<String> FIELDS = Set.of(
            "registrationId",
            "hub",
            "cvr",
            "pNumber",
            "companyName",
            "municipality",
            "segment",
            "pathway",
            "theme",
            "startedOn",
            "endedOn",
            "hours",
            "companyFoundedOn",
            "soleTrader",
            "preStarter",
            "cvrVerified",
            "referredTo",
            "referredFrom",
            "recordedAt",
            "retracted");
    private static final Set<String> RETRACTION_FIELDS = Set.of("registrationId", "hub", "retracted", "recordedAt");
    private static final Set<String> SEGMENTS = Set.of("GROWTH", "OPERATIONS");
    private static final Set<String> PATHWAYS = Set.of("GROWTH", "OPERATIONS", "SHORT", "EARLY_WARNING");
    private static final Set<String> WITHOUT_SEGMENT = Set.of("SHORT", "EARLY_WARNING");
    private static final int LONGEST_ID = 100;

    @Override
    public Intake.@Nullable Ready check(JsonNode json, Faults faults) {
        Row row = new Row(json, faults);
        boolean retracted = row.flag("retracted");
        row.onlyHas(retracted ? RETRACTION_FIELDS : FIELDS);
        String id = row.required("registrationId", LONGEST_ID);
        String hub = row.oneOf("hub", hubs, true);
        Instant recordedAt = row.recordedAt(now);
        @Nullable String[] values = new String[20];
        LocalDate started = retracted ? null : content(row, hub, values);
        if (faults.isRejected() || hub == null || recordedAt == null) {
            return null;
        }
        values[0] = hub;
        values[1] = id;
        values[18] = recordedAt.toString();
        values[19] = String.valueOf(retracted);
        return new Intake.Ready(hub, id, Arrays.asList(values), started, sums(values[11]));
    }

    private static Map<String, BigDecimal> sums(@Nullable String hours) {
        return hours == null ? Map.of() : Map.of("hours", new BigDecimal(hours));
    }

    private @Nullable LocalDate content(Row row, @Nullable String hub, @Nullable String[] values) {
        CompanyNumbers.read(row, values);
        values[4] = row.optional("companyName", 300);
        values[5] = row.required("municipality", 40);
        pathway(row, values);
        values[8] = row.oneOf("theme", themes.keySet(), true);
        LocalDate started = dates(row, values);
        themeHolds(row, values[8], started);
        String municipality = values[5];
        if (municipality != null && !municipality.isBlank()) {
            municipalities.check(row, municipality, hub, started);
        }
        values[11] = hours(row);
        values[16] = Referrals.read(row, actorKinds);
        values[17] = row.oneOf("referredFrom", municipalities.codes(), false);
        return started;
    }

    private static void pathway(Row row, @Nullable String[] values) {
        String pathway = row.oneOf("pathway", PATHWAYS, true);
        String segment = row.oneOf("segment", SEGMENTS, false);
        if (pathway != null && !row.has("segment") && !WITHOUT_SEGMENT.contains(pathway)) {
            row.faults()
                    .reject(
                            "/segment",
                            "SEGMENT_REQUIRED",
                            "Only SHORT and EARLY_WARNING go without a segment; give GROWTH or OPERATIONS.",
                            "Kun SHORT og EARLY_WARNING kan være uden segment; angiv GROWTH eller OPERATIONS.");
        }
        if ("EARLY_WARNING".equals(pathway) && "OPERATIONS".equals(segment)) {
            row.faults()
                    .reject(
                            "/segment",
                            "EARLY_WARNING_IN_OPERATIONS",
                            "An Early Warning company is never in the segment OPERATIONS; correct segment or pathway.",
                            "En virksomhed i Early Warning er aldrig i driftssegmentet; ret segment eller forløb.");
        }
        values[6] = segment;
        values[7] = pathway;
    }

    private void themeHolds(Row row, @Nullable String theme, @Nullable LocalDate started) {
        Validity validity = theme == null ? null : themes.get(theme);
        if (validity != null && started != null && !validity.holdsOn(started)) {
            row.faults()
                    .reject(
                            "/theme",
                            "THEME_NOT_IN_USE",
                            "The theme was not in use on " + started + "; GET /v1/themes tells when each is.",
                            "Temaet var ikke i brug den " + started + "; GET /v1/themes viser, hvornår hvert er.");
        }
    }

    private @Nullable LocalDate dates(Row row, @Nullable String[] values) {
        LocalDate started = row.date("startedOn", true);
        LocalDate ended = row.date("endedOn", false);
        LocalDate founded = row.date("companyFoundedOn", false);
        notAhead(row, "startedOn", started);
        notAhead(row, "endedOn", ended);
        notAhead(row, "companyFoundedOn", founded);
        if (started != null && started.isBefore(limits.earliestStart())) {
            row.faults()
                    .reject(
                            "/startedOn",
                            "DATE_TOO_EARLY",
                            "Guidance did not begin before " + limits.earliestStart() + "; correct the date.",
                            "Vejledningen er ikke begyndt før " + limits.earliestStart() + "; ret datoen.");
        }
        if (started != null && ended != null && ended.isBefore(started)) {
            row.faults()
                    .reject(
                            "/endedOn",
                            "ENDED_BEFORE_START",
                            "The end lies before the start; correct one of them.",
                            "Slutdatoen ligger før startdatoen; ret en af dem.");
        }
        if (started != null && founded != null && founded.isAfter(started)) {
            row.faults()
                    .warn(
                            "/companyFoundedOn",
                            "FOUNDED_AFTER_START",
                            "The company was founded after the guidance began; check the dates.",
                            "Virksomheden er stiftet, efter at vejledningen begyndte; tjek datoerne.");
        }
        values[9] = text(started);
        values[10] = text(ended);
        values[12] = text(founded);
        return started;
    }

    /** A day's grace, since a day begins here before it does in UTC. */
    private void notAhead(Row row, String field, @Nullable LocalDate date) {
        if (date != null
                && date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            row.faults()
                    .reject(
                            "/" + field,
                            "DATE_IN_FUTURE",
                            "The date lies ahead of today; correct it.",
                            "Datoen ligger i fremtiden; ret den.");
        }
    }

    private @Nullable String hours(Row row) {
        BigDecimal hours = row.number("hours");
        if (hours == null) {
            return null;
        }
        if (hours.signum() < 0 || hours.compareTo(limits.hoursRefused()) > 0 || hours.scale() > 6) {
            row.faults()
                    .reject(
                            "/hours",
                            "HOURS_IMPLAUSIBLE",
                            "Hours lie between 0 and " + limits.hoursRefused()
                                    + ", with at most six decimals; correct them.",
                            "Timer ligger mellem 0 og " + limits.hoursRefused()
                                    + " med højst seks decimaler; ret dem.");
            return null;
        }
        if (hours.compareTo(limits.hoursWarned()) > 0) {
            row.faults()
                    .warn(
                            "/hours",
                            "HOURS_HIGH",
                            "More than " + limits.hoursWarned() + " hours in one pathway; check them.",
                            "Mere end " + limits.hoursWarned() + " timer i ét forløb; tjek dem.");
        }
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
