package dk.kkr.contracts.focusplan;

import dk.kkr.contracts.partnership.ContactPerson;
import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.PartnershipBody;
import dk.kkr.contracts.partnership.Priority;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says. Hub, municipality and year may be left out of a change; they stay.
 *
 * @param cooperationAgreement the agreement that it carries out, if any
 * @param followUp what came of it
 */
@Schema(examples = FocusPlanExamples.BODY)
record FocusPlanBody(
        @Nullable String hub,
        @Nullable String municipality,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable UUID cooperationAgreement,
        @Nullable List<Priority> priorities,
        @Nullable List<Meeting> meetings,
        @Nullable List<ContactPerson> contactPersons,
        @Nullable String followUp)
        implements PartnershipBody {

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

    FocusPlanBody of(String ofHub, String ofMunicipality, int ofYear) {
        return new FocusPlanBody(
                ofHub,
                ofMunicipality,
                ofYear,
                title,
                cooperationAgreement,
                priorities,
                meetings,
                contactPersons,
                followUp);
    }
}
