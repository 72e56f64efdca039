package dk.kkr.contracts.focusplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.partnership.ContactPerson;
import dk.kkr.contracts.partnership.Meeting;
import dk.kkr.contracts.partnership.PartnershipSight;
import dk.kkr.contracts.partnership.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param contactPersons left out for those who are no party
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"id\":\"0192a4c1-7d3e-7b1a-9c55-2f6e8d1b4a91\",\"hub\":\"nordjylland\",\"kkr\":\"nordjylland\",\"municipality\":\"851\",\"year\":2024,\"title\":\"Fokusplan 2024 for Aalborg\",\"priorities\":[],\"meetings\":[],\"contactPersons\":[],\"followUp\":\"Evalueres i januar\",\"createdAt\":\"2024-01-05T09:00:00Z\",\"changedAt\":\"2024-01-05T09:00:00Z\"}")
record FocusPlanView(
        UUID id,
        String hub,
        String kkr,
        String municipality,
        int year,
        String title,
        @Nullable UUID cooperationAgreement,
        List<Priority> priorities,
        List<Meeting> meetings,
        @Nullable List<ContactPerson> contactPersons,
        @Nullable String followUp,
        Instant createdAt,
        Instant changedAt) {

    static FocusPlanView of(FocusPlan it, PartnershipSight sight) {
        return new FocusPlanView(
                it.id,
                it.hub,
                it.kkr,
                it.municipality,
                it.year,
                it.title,
                it.cooperationAgreement,
                it.body.priorities(),
                it.body.meetings(),
                sight.seesContactPersons() ? it.body.contactPersons() : null,
                it.body.followUp(),
                it.createdAt,
                it.changedAt);
    }
}
