package dk.kkr.contracts.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of the business hubs, as it is today. */
@Entity
public class Hub implements Referred {

    @Id
    String code;

    String name;
    String kkr;
    long version;

    @SuppressWarnings("NullAway.Init")
    protected Hub() {}

    Hub(String code, String name, String kkr) {
        this.code = code;
        this.name = name;
        this.kkr = kkr;
        this.version = 1;
    }

    @Override
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code of the KKR it makes its contracts with. */
    public String kkr() {
        return kkr;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return new Facts(name, kkr, null, null);
    }

    @Override
    public void become(Facts facts, boolean valid) {
        name = facts.name();
        kkr = facts.partOf() == null ? kkr : facts.partOf();
    }

    @Override
    public void nextVersion() {
        version++;
    }
}
