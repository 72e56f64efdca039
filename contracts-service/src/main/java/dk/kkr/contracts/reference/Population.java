package dk.kkr.contracts.reference;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many lived in a municipality on 1 January of a year, and who says so. */
@Entity
public class Population {

    /** Of which municipality and year. */
    @Embeddable
    public record Of(String municipality, int year) {}

    @EmbeddedId
    Of of;

    long inhabitants;

    @Nullable
    String source;

    long version;

    @SuppressWarnings("NullAway.Init")
    protected Population() {}

    Population(Of of, long inhabitants, @Nullable String source) {
        this.of = of;
        this.inhabitants = inhabitants;
        this.source = source;
        this.version = 1;
    }

    boolean says(long counted, @Nullable String by) {
        return inhabitants == counted && Objects.equals(source, by);
    }

    void become(long counted, @Nullable String by) {
        inhabitants = counted;
        source = by;
        version++;
    }
}
