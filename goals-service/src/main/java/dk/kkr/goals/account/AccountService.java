package dk.kkr.goals.account;

import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.definition.Goal;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what a hub says of its goals, each with the manners of ETags, and tells that figures may have changed. */
@Singleton
class AccountService {

    /** A note as it stands after the work, and whether it was new. */
    record Written(Note note, boolean created) {}

    private final Contracts contracts;
    private final Notes notes;
    private final Callers callers;
    private final Event<DataChanged> changed;

    AccountService(Contracts contracts, Notes notes, Callers callers, Event<DataChanged> changed) {
        this.contracts = contracts;
        this.notes = notes;
        this.callers = callers;
        this.changed = changed;
    }

    @Transactional
    Written put(UUID id, String goalKey, Note.Kind kind, String key, Object body, @Nullable String ifMatch) {
        Contract contract = contracts.ownedBy(id, callers.current());
        Goal goal = goal(contract, goalKey, kind, key);
        notes.lock(id);
        Optional<Note> old = notes.find(id, kind, goal.key(), key);
        old.ifPresent(note -> Etags.require(ifMatch, note.version()));
        if (old.isEmpty() && ifMatch != null && !ifMatch.isBlank()) {
            throw Refusal.stale("\"0\"");
        }
        notes.write(id, kind, goal.key(), key, body, callers.current().actor());
        changed.fire(DataChanged.of(contract.hub(), id));
        return new Written(notes.find(id, kind, goal.key(), key).orElseThrow(), old.isEmpty());
    }

    @Transactional
    void delete(UUID id, String goalKey, Note.Kind kind, String key, @Nullable String ifMatch) {
        Contract contract = contracts.ownedBy(id, callers.current());
        Goal goal = goal(contract, goalKey, kind, key);
        notes.lock(id);
        Note old = notes.find(id, kind, goal.key(), key).orElseThrow(AccountService::unknown);
        Etags.require(ifMatch, old.version());
        notes.write(id, kind, goal.key(), key, null, callers.current().actor());
        changed.fire(DataChanged.of(contract.hub(), id));
    }

    Note get(UUID id, String goalKey, Note.Kind kind, String key) {
        Contract contract = contracts.readable(id, callers.current(), null);
        Goal goal = goal(contract, goalKey, kind, key);
        return notes.find(id, kind, goal.key(), key).orElseThrow(AccountService::unknown);
    }

    private static Goal goal(Contract contract, String goalKey, Note.Kind kind, String key) {
        Goal goal = contract.goal(goalKey);
        if (kind == Note.Kind.ACTIVITY && !goal.hasActivity(key)) {
            throw Refusal.notFound(
                    "The goal has no agreed activity '" + key + "'; use a key from its indicator.",
                    "Målet har ingen aftalt indsats '" + key + "'; brug en nøgle fra dets indikator.");
        }
        return goal;
    }

    private static Refusal unknown() {
        return Refusal.notFound(
                "Nothing has been reported here yet; PUT it without If-Match.",
                "Der er ikke indberettet noget her endnu; send det med PUT uden If-Match.");
    }
}
