package dk.kkr.contracts.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Objects;

/** A municipality by its official three-digit code. */
@Entity
public class Municipality {

    @Id
    String code;

    String name;
    String hub;

    @Enumerated(EnumType.STRING)
    Settlement settlement;

    @Column(name = "statistic_group")
    String group;

    long version;

    @SuppressWarnings("NullAway.Init")
    protected Municipality() {}

    Municipality(String code, String name, String hub, Settlement settlement, String group) {
        this.code = code;
        this.name = name;
        this.hub = hub;
        this.settlement = settlement;
        this.group = group;
        this.version = 1;
    }

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

    boolean become(Municipality other) {
        if (Objects.equals(name, other.name)
                && Objects.equals(hub, other.hub)
                && settlement == other.settlement
                && Objects.equals(group, other.group)) {
            return false;
        }
        name = other.name;
        hub = other.hub;
        settlement = other.settlement;
        group = other.group;
        version++;
        return true;
    }
}
