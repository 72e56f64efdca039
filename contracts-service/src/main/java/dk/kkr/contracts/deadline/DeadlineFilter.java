package dk.kkr.contracts.deadline;

import dk.kkr.contracts.document.Conditions;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines are wanted, null for no such limit, and whose eyes they are for.
 *
 * @param from the first day they may be due on
 * @param to the last
 */
public record DeadlineFilter(
        @Nullable String hub,
        @Nullable String kkr,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DeadlineState state,
        @Nullable String responsible,
        DeadlineSight sight) {

    /** All of a hub or KKR that the eyes may see. */
    public static DeadlineFilter of(@Nullable String hub, @Nullable String kkr, DeadlineSight sight) {
        return new DeadlineFilter(hub, kkr, null, null, null, null, null, sight);
    }

    DeadlineFilter fromUnlessStated(LocalDate day) {
        return from != null ? this : new DeadlineFilter(hub, kkr, year, day, to, state, responsible, sight);
    }

    Conditions conditions(LocalDate today) {
        Conditions conditions = new Conditions();
        conditions.add("d.hub = :hub", "hub", hub);
        conditions.add("d.kkr = :kkr", "kkr", kkr);
        conditions.add("d.year = :year", "year", year);
        conditions.add("d.due_on >= :from", "from", from);
        conditions.add("d.due_on <= :to", "to", to);
        conditions.add("d.responsible = :responsible", "responsible", responsible);
        if (state == DeadlineState.DUE) {
            conditions.add("d.done_on is null and d.due_on >= :today", "today", today);
        } else if (state == DeadlineState.LATE) {
            conditions.add("d.done_on is null and d.due_on < :today", "today", today);
        } else if (state == DeadlineState.DONE) {
            conditions.add("d.done_on is not null");
        }
        return conditions;
    }
}
