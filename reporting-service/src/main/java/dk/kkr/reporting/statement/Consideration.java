package dk.kkr.reporting.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The KKR has considered the statement. */
public record Consideration(
        @Nullable LocalDate consideredOn, @Nullable String meeting) {}
