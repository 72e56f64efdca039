package dk.kkr.goals.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a result statement. Everything down to {@code rows} is frozen; only its way to the readers goes on.
 *
 * @param sha256 of its canonical form
 * @param fulfilment as it was when approved
 * @param accounts the hub's account of each goal
 * @param definitions the goals as the contract worded them
 * @param rows how many rows counted, and their hash
 */
record Statement(
        UUID contractId,
        String hub,
        String kkr,
        int year,
        String title,
        int edition,
        Status status,
        String sha256,
        LocalDate approvedOn,
        String approvedBy,
        @Nullable String note,
        JsonNode fulfilment,
        JsonNode accounts,
        JsonNode definitions,
        JsonNode rows,
        @Nullable LocalDate publishedOn,
        List<Transmission> transmissions,
        @Nullable Consideration consideration,
        @JsonIgnore long version) {

    @Schema(name = "StatementStatus")
    enum Status {
        APPROVED,
        PUBLISHED
    }

    enum Recipient {
        KKR,
        KL,
        ERST
    }

    record Transmission(Recipient recipient, LocalDate sentOn) {}

    record Consideration(
            LocalDate consideredOn,
            String meeting,
            @Nullable String note) {}

    boolean isSentTo(Recipient recipient) {
        return transmissions.stream().anyMatch(t -> t.recipient() == recipient);
    }

    /** Sent to somebody, not before it was approved. */
    Statement transmitted(Transmission transmission) {
        require("/sentOn", transmission.sentOn(), approvedOn);
        List<Transmission> all = new ArrayList<>(transmissions);
        all.add(transmission);
        return with(status, publishedOn, List.copyOf(all), consideration);
    }

    /** Considered by the KKR, not before it was sent there. */
    Statement considered(Consideration by) {
        transmissions.stream()
                .filter(t -> t.recipient() == Recipient.KKR)
                .forEach(t -> require("/consideredOn", by.consideredOn(), t.sentOn()));
        return with(status, publishedOn, transmissions, by);
    }

    /** Published, not before the KKR considered it. */
    Statement published(LocalDate on) {
        if (consideration != null) {
            require("/publishedOn", on, consideration.consideredOn());
        }
        return with(Status.PUBLISHED, on, transmissions, consideration);
    }

    private static void require(String pointer, LocalDate on, LocalDate earliest) {
        if (on.isBefore(earliest)) {
            throw Refusal.invalid(
                    pointer,
                    "BEFORE_EARLIER_STEP",
                    "The day lies before the step that this one follows, " + earliest + "; correct it.",
                    "Dagen ligger før det trin, som dette følger efter, " + earliest + "; ret den.");
        }
    }

    private Statement with(
            Status newStatus, @Nullable LocalDate on, List<Transmission> sent, @Nullable Consideration by) {
        return new Statement(
                contractId,
                hub,
                kkr,
                year,
                title,
                edition,
                newStatus,
                sha256,
                approvedOn,
                approvedBy,
                note,
                fulfilment,
                accounts,
                definitions,
                rows,
                on,
                sent,
                by,
                version + 1);
    }
}
