package dk.kkr.contracts.cooperation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.partnership.ContactPerson;
import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.PartnershipSight;
import dk.kkr.contracts.partnership.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is shown.
 *
 * @param contactPersons left out for those who are no party
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"id\":\"0192a4c1-7d3e-7b1a-9c55-2f6e8d1b4a90\",\"hub\":\"nordjylland\",\"kkr\":\"nordjylland\",\"municipalities\":[\"851\"],\"from\":\"2024-01-01\",\"to\":\"2027-12-31\",\"title\":\"Samarbejdsaftale 2024-2027\",\"sections\":[],\"priorities\":[],\"meetings\":[],\"contactPersons\":[],\"createdAt\":\"2024-01-05T09:00:00Z\",\"changedAt\":\"2024-01-05T09:00:00Z\"}")
record CooperationView(
        UUID id,
        String hub,
        String kkr,
        List<String> municipalities,
        LocalDate from,
        LocalDate to,
        String title,
        List<CooperationSection> sections,
        List<Priority> priorities,
        List<Meeting> meetings,
        @Nullable List<ContactPerson> contactPersons,
        Instant createdAt,
        Instant changedAt) {

    static CooperationView of(CooperationAgreement it, PartnershipSight sight) {
        return new CooperationView(
                it.id,
                it.hub,
                it.kkr,
                it.body.municipalities(),
                it.firstDay,
                it.lastDay,
                it.title,
                it.body.sections(),
                it.body.priorities(),
                it.body.meetings(),
                sight.seesContactPersons() ? it.body.contactPersons() : null,
                it.createdAt,
                it.changedAt);
    }
}
