package dk.kkr.contracts.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A municipality by its official three-digit code, as it is today, or was last. */
@Entity
public class Municipality implements Referred {

    @Id
    String code;

    String name;
    String hub;

    @Enumerated(EnumType.STRING)
    Settlement settlement;

    @Column(name = "statistic_group")
    String group;

    boolean valid;

    @Column(name = "last_day")
    @Nullable
    LocalDate lastDay;

    @Nullable
    String successor;

    long version;

    @SuppressWarnings("NullAway.Init")
    protected Municipality() {}

    Municipality(String code, String name, String hub, Settlement settlement, String group) {
        this.code = code;
        this.name = name;
        this.hub = hub;
        this.settlement = settlement;
        this.group = group;
        this.valid = true;
        this.version = 1;
    }

    /** Becomes part of another from the day after the last. */
    void mergeInto(String other, LocalDate last) {
        successor = other;
        lastDay = last;
    }

    void unmerge() {
        successor = null;
        lastDay = null;
    }

    @Override
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code of its hub. */
    public String hub() {
        return hub;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean isValid() {
        return valid;
    }

    @Override
    public Facts facts() {
        return new Facts(name, hub, settlement, group);
    }

    @Override
    public void become(Facts facts, boolean nowValid) {
        name = facts.name();
        hub = facts.partOf() == null ? hub : facts.partOf();
        settlement = facts.settlement() == null ? settlement : facts.settlement();
        group = facts.group() == null ? group : facts.group();
        valid = nowValid;
    }

    @Override
    public void nextVersion() {
        version++;
    }
}
