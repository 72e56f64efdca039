package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The steps taken with a revision, in the order they were registered. The status follows from them and from nothing else:
 *
 * <pre>
 * DRAFT ─ board and KKR have approved → AGREED ─ both have signed → SIGNED ─ sent to KL and ERST → TRANSMITTED
 *       ─ published → PUBLISHED ─ a statement is approved → REPORTED
 * </pre>
 */
record Steps(@JsonValue List<Step> all) {

    static final Steps NONE = new Steps(List.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Steps {
        all = List.copyOf(all);
    }

    ContractStatus status() {
        if (!has(Step.Kind.BOARD_APPROVAL) || !has(Step.Kind.KKR_DECISION)) {
            return ContractStatus.DRAFT;
        }
        if (!isSignedBy(Step.Party.KKR) || !isSignedBy(Step.Party.HUB)) {
            return ContractStatus.AGREED;
        }
        if (!isSentTo(Step.Recipient.KL) || !isSentTo(Step.Recipient.ERST)) {
            return ContractStatus.SIGNED;
        }
        if (!has(Step.Kind.PUBLICATION)) {
            return ContractStatus.TRANSMITTED;
        }
        return has(Step.Kind.STATEMENT_APPROVAL) ? ContractStatus.REPORTED : ContractStatus.PUBLISHED;
    }

    Steps plus(Step step) {
        List<Step> more = new ArrayList<>(all);
        more.add(step);
        return new Steps(more);
    }

    /** Voids every approval that still counts. */
    Steps voided(String why) {
        return new Steps(all.stream().map(s -> s.counts() ? s.voided(why) : s).toList());
    }

    /** Those recorded by a time, which may come from the database: it keeps microseconds. */
    Steps takenBy(Instant time) {
        Instant end = time.plus(1, ChronoUnit.MICROS);
        return new Steps(all.stream().filter(s -> s.recordedAt().isBefore(end)).toList());
    }

    boolean has(Step.Kind kind) {
        return counting(s -> s.step() == kind).isPresent();
    }

    boolean isSignedBy(Step.Party party) {
        return counting(s -> s.party() == party).isPresent();
    }

    boolean isSentTo(Step.Recipient recipient) {
        return counting(s -> s.recipient() == recipient).isPresent();
    }

    Optional<LocalDate> publishedOn() {
        return counting(s -> s.step() == Step.Kind.PUBLICATION).map(Step::on);
    }

    List<Step> signatures() {
        return all.stream()
                .filter(s -> s.step() == Step.Kind.SIGNATURE && s.counts())
                .toList();
    }

    Steps forPublic() {
        return new Steps(all.stream().map(Step::forPublic).toList());
    }

    private Optional<Step> counting(Predicate<Step> wanted) {
        return all.stream().filter(Step::counts).filter(wanted).findFirst();
    }
}
