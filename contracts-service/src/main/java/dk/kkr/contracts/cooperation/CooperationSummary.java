package dk.kkr.contracts.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An agreement in a list. */
record CooperationSummary(
        UUID id,
        String hub,
        String kkr,
        List<String> municipalities,
        LocalDate from,
        LocalDate to,
        String title,
        Instant changedAt) {

    static CooperationSummary of(CooperationAgreements.Row row, List<String> municipalities) {
        return new CooperationSummary(
                row.id(), row.hub(), row.kkr(), municipalities, row.from(), row.to(), row.title(), row.changedAt());
    }
}
