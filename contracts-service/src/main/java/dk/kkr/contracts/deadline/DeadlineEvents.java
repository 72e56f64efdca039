package dk.kkr.contracts.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells that a deadline has passed; and of one of which that was told, all that becomes of it. */
@ApplicationScoped
class DeadlineEvents {

    private final Outbox outbox;

    DeadlineEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What everybody may know of a deadline: without notes, and without what a KKR wrote when it asked for a report. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            DeadlineKind kind,
            String title,
            @Nullable UUID contractId,
            @Nullable String hub,
            @Nullable String kkr,
            int year,
            LocalDate dueOn,
            DeadlineState state,
            @Nullable LocalDate doneOn,
            String responsible) {}

    void passed(Deadline deadline, LocalDate today, Instant now) {
        deadline.passed(now);
        add(deadline, "passed", deadline.version, state(deadline, today));
    }

    /** Of one that is about to be done: that it has passed, if it has and the check has not come by since. */
    void passedBeforeDone(Deadline deadline, @Nullable LocalDate done, LocalDate today, Instant now) {
        if (deadline.passedUntold(done, today)) {
            passed(deadline, today, now);
        }
    }

    void changed(Deadline deadline, LocalDate today) {
        if (deadline.told) {
            add(deadline, "changed", deadline.version, state(deadline, today));
        }
    }

    void deleted(Deadline deadline) {
        if (deadline.told) {
            add(deadline, "deleted", deadline.version + 1, null);
        }
    }

    private void add(Deadline deadline, String what, long version, @Nullable State state) {
        outbox.add(
                "kkr.contracts.v1",
                "deadline:" + deadline.id,
                "dk.kkr.contracts.deadline-" + what + ".v1",
                version,
                state);
    }

    private static State state(Deadline deadline, LocalDate today) {
        String subject = deadline.kind == DeadlineKind.REPORT ? null : deadline.subject;
        return new State(
                deadline.id,
                deadline.kind,
                deadline.kind.titles(deadline.part, subject, deadline.year).da(),
                deadline.contract,
                deadline.hub,
                deadline.kkr,
                deadline.year,
                deadline.dueOn,
                deadline.state(today),
                deadline.doneOn,
                deadline.responsible);
    }
}
