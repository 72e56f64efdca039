package dk.kkr.contracts.partnership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both kinds of body state. */
public interface PartnershipBody {

    @Nullable
    String title();

    List<Priority> priorities();

    List<Meeting> meetings();

    List<ContactPerson> contactPersons();
}
