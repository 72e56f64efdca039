package dk.kkr.goals.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days something holds for, both ends included; null leaves an end open. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** From the columns {@code valid_from} and {@code valid_to}. */
    public static Validity of(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
