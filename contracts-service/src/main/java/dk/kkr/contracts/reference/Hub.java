package dk.kkr.contracts.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;

/** One of the business hubs. */
@Entity
public class Hub {

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

    /** Takes over what the product now says of it; false if that is what it says already. */
    boolean become(String newName, String newKkr) {
        if (Objects.equals(name, newName) && Objects.equals(kkr, newKkr)) {
            return false;
        }
        name = newName;
        kkr = newKkr;
        version++;
        return true;
    }
}
