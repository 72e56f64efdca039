package dk.kkr.contracts.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it follows from a contract, before it is held against what is stored.
 *
 * @param part which one of its kind; of follow-ups the place among those of the same title
 * @param subject words of the parties, if there are any
 * @param doneOn when a step closed it; null while none has, and for what is marked by hand
 */
record Duty(
        DeadlineKind kind,
        String part,
        @Nullable String subject,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
