package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.Priority;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other services what is agreed, without persons and without texts that could name some. */
@ApplicationScoped
class CooperationEvents {

    private final Outbox outbox;

    CooperationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record State(
            UUID id,
            String hub,
            String kkr,
            List<String> municipalities,
            LocalDate from,
            LocalDate to,
            String title,
            List<Priority> priorities,
            List<Meeting> meetings) {}

    void changed(CooperationAgreement it) {
        State state = new State(
                it.id,
                it.hub,
                it.kkr,
                it.body.municipalities(),
                it.firstDay,
                it.lastDay,
                it.title,
                it.body.priorities().stream().map(Priority::forEvents).toList(),
                it.body.meetings().stream().map(Meeting::forEvents).toList());
        add(it, "changed", it.version, state);
    }

    void deleted(CooperationAgreement it) {
        add(it, "deleted", it.version + 1, null);
    }

    private void add(CooperationAgreement it, String what, long version, @Nullable State state) {
        outbox.add(
                "kkr.contracts.v1",
                it.subject(),
                "dk.kkr.contracts.cooperation-agreement-" + what + ".v1",
                version,
                state);
    }
}
