package dk.kkr.goals.registration;

import dk.kkr.goals.catalogue.Validity;
import dk.kkr.goals.intake.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To which hub each municipality belonged when.
 *
 * @param periods by code, the earliest first; a municipality has at least one
 * @param since the first day that anything is known of; null if no municipality has begun or ended
 */
record Municipalities(
        Map<String, List<Period>> periods, @Nullable LocalDate since) {

    /** A hub, and the days a municipality was one of its own. */
    record Period(String hub, Validity validity) {}

    static Municipalities read(Connection connection) throws SQLException {
        Map<String, List<Period>> found = new HashMap<>();
        LocalDate since = null;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select m.code, coalesce(p.hub, m.hub) as hub, p.valid_from, p.valid_to
                        from municipality m left join municipality_period p on p.municipality = m.code
                        order by 1, p.valid_from
                        """)) {
            while (rows.next()) {
                Validity validity = Validity.of(rows);
                found.computeIfAbsent(rows.getString("code"), code -> new ArrayList<>(1))
                        .add(new Period(rows.getString("hub"), validity));
                LocalDate from = validity.from();
                since = from != null && (since == null || from.isBefore(since)) ? from : since;
            }
        }
        return new Municipalities(Map.copyOf(found), since);
    }

    Set<String> codes() {
        return periods.keySet();
    }

    /** Notes what is wrong with the municipality of a row of this hub that began on this day. */
    void check(Row row, String code, @Nullable String hub, @Nullable LocalDate day) {
        List<Period> known = periods.get(code);
        if (known == null) {
            row.faults()
                    .reject(
                            "/municipality",
                            "UNKNOWN_MUNICIPALITY",
                            "There is no municipality with this code; use the official three digits.",
                            "Der er ingen kommune med denne kode; brug de officielle tre cifre.");
            return;
        }
        Period then = at(known, day);
        if (then == null) {
            row.faults()
                    .reject(
                            "/municipality",
                            "MUNICIPALITY_NOT_THEN",
                            "There was no such municipality on " + day + "; use the one there was in its place.",
                            "Kommunen fandtes ikke den " + day + "; brug den, der var i stedet.");
        } else if (hub != null && !then.hub().equals(hub)) {
            row.faults()
                    .reject(
                            "/municipality",
                            "MUNICIPALITY_OF_OTHER_HUB",
                            "The municipality belonged to the hub " + then.hub()
                                    + " then; correct the municipality or the hub.",
                            "Kommunen hørte da til erhvervshuset " + then.hub() + "; ret kommunen eller huset.");
        }
    }

    /** Before anything is known of municipalities the first period holds: guidance may be older. */
    private @Nullable Period at(List<Period> known, @Nullable LocalDate day) {
        if (day == null) {
            return known.get(known.size() - 1);
        }
        if (since != null && day.isBefore(since)) {
            return known.get(0);
        }
        for (Period period : known) {
            if (period.validity().holdsOn(day)) {
                return period;
            }
        }
        return null;
    }
}
