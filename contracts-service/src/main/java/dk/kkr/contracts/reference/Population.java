package dk.kkr.contracts.reference;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** How many lived in a municipality on 1 January of a year. */
@Entity
public class Population {

    /** Of which municipality and year. */
    @Embeddable
    public record Of(String municipality, int year) {}

    @EmbeddedId
    Of of;

    long inhabitants;
    long version;

    @SuppressWarnings("NullAway.Init")
    protected Population() {}

    Population(Of of, long inhabitants) {
        this.of = of;
        this.inhabitants = inhabitants;
        this.version = 1;
    }

    public String municipality() {
        return of.municipality();
    }

    public long inhabitants() {
        return inhabitants;
    }

    void become(long counted) {
        inhabitants = counted;
        version++;
    }
}
