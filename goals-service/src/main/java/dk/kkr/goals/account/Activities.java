package dk.kkr.goals.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the agreed activities of a goal stand. */
@Singleton
public class Activities {

    private final Notes notes;
    private final ObjectMapper json;

    Activities(Notes notes, ObjectMapper json) {
        this.notes = notes;
        this.json = json;
    }

    /** How many of those agreed were carried out satisfactorily; empty while any lacks its verdict. */
    public Optional<Long> satisfactory(UUID contract, String goal, List<String> agreed, @Nullable Instant asOf) {
        Map<String, Activity> reported = notes.of(contract, Note.Kind.ACTIVITY, asOf).stream()
                .filter(n -> n.goal().equals(goal))
                .collect(Collectors.toMap(Note::key, this::read));
        if (!agreed.stream().allMatch(key -> Optional.ofNullable(reported.get(key))
                .map(Activity::hasVerdict)
                .orElse(false))) {
            return Optional.empty();
        }
        return Optional.of(agreed.stream()
                .filter(key -> Optional.ofNullable(reported.get(key))
                        .map(Activity::counts)
                        .orElse(false))
                .count());
    }

    private Activity read(Note note) {
        try {
            return json.treeToValue(note.body(), Activity.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored activity cannot be read", impossible);
        }
    }
}
