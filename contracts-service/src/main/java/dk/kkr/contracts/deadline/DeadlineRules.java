package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ReportRequest;
import dk.kkr.contracts.contract.Step;
import dk.kkr.contracts.contract.Undertakings;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which deadlines follow from a contract (F7). A draft has none: it binds nobody until board and KKR have approved it. */
final class DeadlineRules {

    /** Raised when what follows from a contract changes, so that all contracts are gone through once more. */
    private static final int EDITION = 1;

    private static final List<String> STATEMENT_GOES_TO = List.of("KKR", "KL", "ERST");

    private DeadlineRules() {}

    /** Names the rules and what they are configured with. */
    static String name(int transmissionDays) {
        return EDITION + "/" + transmissionDays;
    }

    /** 30 June of the following year: the last day for statements and for the national account. */
    static LocalDate accountsDueOn(int year) {
        return LocalDate.of(year + 1, Month.JUNE, 30);
    }

    /**
     * @param statementSentOn when a statement was first sent to each recipient
     * @param transmissionDays from adoption until the contract must have been sent, the last day included
     */
    static List<Duty> of(Undertakings contract, Map<String, LocalDate> statementSentOn, int transmissionDays) {
        if (contract.adoptions().isEmpty()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        for (Undertakings.Adoption adopted : contract.adoptions()) {
            for (Step.Recipient recipient : Step.Recipient.values()) {
                duties.add(new Duty(
                        DeadlineKind.TRANSMISSION,
                        adopted.revision() + "/" + recipient,
                        null,
                        adopted.on().plusDays(transmissionDays),
                        adopted.sentOn().get(recipient)));
            }
        }
        duties.addAll(followUps(contract.followUps()));
        for (int i = 0; i < contract.reportRequests().size(); i++) {
            ReportRequest request = contract.reportRequests().get(i);
            duties.add(new Duty(DeadlineKind.REPORT, String.valueOf(i + 1), request.note(), request.dueOn(), null));
        }
        for (String recipient : STATEMENT_GOES_TO) {
            duties.add(new Duty(
                    DeadlineKind.STATEMENT,
                    recipient,
                    null,
                    accountsDueOn(contract.year()),
                    statementSentOn.get(recipient)));
        }
        return duties;
    }

    private static List<Duty> followUps(List<Undertakings.FollowUp> agreed) {
        Map<String, Integer> ofTitle = new HashMap<>();
        return agreed.stream()
                .sorted(Comparator.comparing(Undertakings.FollowUp::dueOn))
                .map(f -> new Duty(
                        DeadlineKind.FOLLOW_UP,
                        String.valueOf(ofTitle.merge(f.title(), 1, Integer::sum)),
                        f.title(),
                        f.dueOn(),
                        null))
                .toList();
    }
}
