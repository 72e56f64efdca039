package dk.kkr.contracts.focusplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.Priority;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other services what is planned, without persons and without texts that could name some. */
@ApplicationScoped
class FocusPlanEvents {

    private final Outbox outbox;

    FocusPlanEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            String hub,
            String kkr,
            String municipality,
            int year,
            String title,
            @Nullable UUID cooperationAgreement,
            List<Priority> priorities,
            List<Meeting> meetings) {}

    void changed(FocusPlan it) {
        State state = new State(
                it.id,
                it.hub,
                it.kkr,
                it.municipality,
                it.year,
                it.title,
                it.cooperationAgreement,
                it.body.priorities().stream().map(Priority::forEvents).toList(),
                it.body.meetings().stream().map(Meeting::forEvents).toList());
        add(it, "changed", it.version, state);
    }

    void deleted(FocusPlan it) {
        add(it, "deleted", it.version + 1, null);
    }

    private void add(FocusPlan it, String what, long version, @Nullable State state) {
        outbox.add("kkr.contracts.v1", it.subject(), "dk.kkr.contracts.focus-plan-" + what + ".v1", version, state);
    }
}
