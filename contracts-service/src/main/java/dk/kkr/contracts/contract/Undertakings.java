package dk.kkr.contracts.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an adopted contract binds its parties to do by a day (F7), and when they did it. It is fired as an event within the
 * transaction of each change of a contract, so that what follows from it follows at once.
 *
 * @param adoptions the revisions that board and KKR have approved, in order; empty for a draft, which binds nobody
 * @param followUps of the revision in force
 */
public record Undertakings(
        UUID contract,
        long version,
        String hub,
        String kkr,
        int year,
        List<Adoption> adoptions,
        List<FollowUp> followUps,
        List<ReportRequest> reportRequests) {

    /**
     * @param on the day the later of the two approvals was given
     * @param sentOn when it, or a later revision that holds it, was first sent to them
     */
    public record Adoption(int revision, LocalDate on, Map<Step.Recipient, LocalDate> sentOn) {}

    /** Something the parties agreed to come back to. */
    public record FollowUp(String title, LocalDate dueOn) {}

    public static Undertakings of(Contract contract, LocalDate today) {
        List<Revision> standing =
                contract.revisions.all().stream().filter(r -> !r.withdrawn()).toList();
        return new Undertakings(
                contract.id,
                contract.version,
                contract.hub,
                contract.kkr,
                contract.year,
                standing.stream()
                        .filter(r -> r.steps().status().isAtLeast(ContractStatus.AGREED))
                        .map(r -> adoption(r, standing))
                        .toList(),
                followUps(contract.revisions.shownOn(today)),
                contract.reportRequests);
    }

    private static List<FollowUp> followUps(Revision inForce) {
        return inForce.body().followUps().stream()
                .filter(f -> f.title() != null && f.dueOn() != null)
                .map(f -> new FollowUp(Objects.requireNonNull(f.title()), Objects.requireNonNull(f.dueOn())))
                .toList();
    }

    private static Adoption adoption(Revision revision, List<Revision> standing) {
        LocalDate on = counting(revision, Step.Kind.BOARD_APPROVAL, Step.Kind.KKR_DECISION)
                .map(Step::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<Step.Recipient, LocalDate> sentOn = new EnumMap<>(Step.Recipient.class);
        for (Step.Recipient recipient : Step.Recipient.values()) {
            Optional<LocalDate> sent = standing.stream()
                    .filter(r -> r.number() >= revision.number())
                    .flatMap(r -> counting(r, Step.Kind.TRANSMISSION))
                    .filter(s -> s.recipient() == recipient)
                    .map(Step::on)
                    .min(Comparator.naturalOrder());
            sent.ifPresent(day -> sentOn.put(recipient, day));
        }
        return new Adoption(revision.number(), on, Map.copyOf(sentOn));
    }

    private static Stream<Step> counting(Revision revision, Step.Kind... kinds) {
        return revision.steps().all().stream().filter(Step::counts).filter(s -> Arrays.asList(kinds)
                .contains(s.step()));
    }
}
