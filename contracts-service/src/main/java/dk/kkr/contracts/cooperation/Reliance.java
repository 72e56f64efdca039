package dk.kkr.contracts.cooperation;

import java.util.List;
import java.util.UUID;

/** Something that stands on agreements, which then can neither go nor cease to cover it. */
public interface Reliance {

    /** A municipality and year that an agreement must go on to cover. */
    record On(String municipality, int year) {}

    /** All that stands on the agreement. */
    List<On> on(UUID agreement);
}
