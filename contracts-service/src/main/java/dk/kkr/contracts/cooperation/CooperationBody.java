package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.partnership.ContactPerson;
import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.PartnershipBody;
import dk.kkr.contracts.partnership.Priority;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says.
 *
 * @param hub may be left out of a change; it stays
 * @param municipalities the codes of those it is with
 * @param from the first day it holds
 * @param to the last day it holds
 */
@Schema(examples = CooperationExamples.BODY)
record CooperationBody(
        @Nullable String hub,
        @Nullable List<String> municipalities,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String title,
        @Nullable List<CooperationSection> sections,
        @Nullable List<Priority> priorities,
        @Nullable List<Meeting> meetings,
        @Nullable List<ContactPerson> contactPersons)
        implements PartnershipBody {

    @Override
    public List<String> municipalities() {
        return municipalities == null ? List.of() : municipalities;
    }

    @Override
    public List<CooperationSection> sections() {
        return sections == null ? List.of() : sections;
    }

    @Override
    public List<Priority> priorities() {
        return priorities == null ? List.of() : priorities;
    }

    @Override
    public List<Meeting> meetings() {
        return meetings == null ? List.of() : meetings;
    }

    @Override
    public List<ContactPerson> contactPersons() {
        return contactPersons == null ? List.of() : contactPersons;
    }

    CooperationBody ofHub(String code) {
        return new CooperationBody(
                code, municipalities, from, to, title, sections, priorities, meetings, contactPersons);
    }
}
