package dk.kkr.contracts.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it stands on a day.
 *
 * @param title in Danish
 * @param contractId null for the national account
 * @param state LATE from the day after {@code dueOn}, in Denmark, while it is not done
 * @param late true if it was done after its day, or is still to be done after it
 * @param responsible the organisation that is to do it: {@code hub:fyn} or {@code erst}
 * @param markedByHand true if the responsible organisation marks it done; else a step elsewhere closes it
 */
@Schema(examples = DeadlineExamples.DEADLINE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineView(
        UUID id,
        DeadlineKind kind,
        String title,
        String titleEn,
        @Nullable UUID contractId,
        @Nullable String hub,
        @Nullable String kkr,
        int year,
        LocalDate dueOn,
        DeadlineState state,
        boolean late,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy,
        @Nullable String note,
        String responsible,
        boolean markedByHand) {

    static DeadlineView of(Deadline deadline, LocalDate today) {
        DeadlineKind.Titles titles = deadline.kind.titles(deadline.part, deadline.subject, deadline.year);
        return new DeadlineView(
                deadline.id,
                deadline.kind,
                titles.da(),
                titles.en(),
                deadline.contract,
                deadline.hub,
                deadline.kkr,
                deadline.year,
                deadline.dueOn,
                deadline.state(today),
                deadline.isLate(today),
                deadline.doneOn,
                deadline.doneBy,
                deadline.note,
                deadline.responsible,
                deadline.kind.isMarkedByHand());
    }
}
