package dk.kkr.survey.comment;

import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the book of themes. Who may is said at the resource: KL alone. */
@Singleton
class ThemeService {

    private final EntityManager entities;
    private final Comments comments;

    ThemeService(EntityManager entities, Comments comments) {
        this.entities = entities;
        this.comments = comments;
    }

    /** The themes and the version their ETag tells. */
    record Versioned(List<Theme> themes, long version) {}

    @Transactional
    Versioned read() {
        ThemeBook book = book(LockModeType.NONE);
        return new Versioned(book.themes(), book.version());
    }

    /** Replaces the whole list; a theme that some text has stays in it. */
    @Transactional
    Versioned write(@Nullable String ifMatch, List<Theme> themes) {
        ThemeBook book = book(LockModeType.PESSIMISTIC_WRITE);
        Etags.require(ifMatch, book.version());
        List<Fault> faults = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < themes.size(); i++) {
            if (!keys.add(themes.get(i).key())) {
                faults.add(Fault.at(
                        "/" + i + "/key",
                        "DUPLICATE_KEY",
                        "Another theme has this key; give each a key of its own.",
                        "Et andet tema har denne nøgle; giv hvert tema sin egen."));
            }
        }
        Refusal.throwIfAny(faults);
        List<String> missing = comments.themesInUse().stream()
                .filter(used -> !keys.contains(used))
                .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw Refusal.rule(
                    "THEME_IN_USE",
                    "Texts are tagged with " + names + "; take it off them first, or keep it in the list.",
                    "Der er tekster med temaet " + names + "; fjern det fra dem først, eller behold det i listen.");
        }
        book.write(themes);
        entities.flush();
        return new Versioned(book.themes(), book.version());
    }

    /** Cannot change until the transaction ends. */
    ThemeBook whileTagging() {
        return book(LockModeType.PESSIMISTIC_READ);
    }

    private ThemeBook book(LockModeType lock) {
        return entities.find(ThemeBook.class, ThemeBook.ID, lock);
    }
}
