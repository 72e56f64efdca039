package dk.kkr.contracts.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;

/** One of the regional councils of municipalities. */
@Entity
public class Kkr {

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

    boolean become(String newName) {
        if (Objects.equals(name, newName)) {
            return false;
        }
        name = newName;
        version++;
        return true;
    }
}
