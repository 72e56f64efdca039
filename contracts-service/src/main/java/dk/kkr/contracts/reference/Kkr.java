package dk.kkr.contracts.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of the regional councils of municipalities, as it is today. */
@Entity
public class Kkr implements Referred {

    @Id
    String code;

    String name;
    long version;

    @SuppressWarnings("NullAway.Init")
    protected Kkr() {}

    Kkr(String code, String name) {
        this.code = code;
        this.name = name;
        this.version = 1;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return new Facts(name, null, null, null);
    }

    @Override
    public void become(Facts facts, boolean valid) {
        name = facts.name();
    }

    @Override
    public void nextVersion() {
        version++;
    }
}
