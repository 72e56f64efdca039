package dk.kkr.contracts.contract;

import dk.kkr.contracts.agreement.AgreementBody;
import dk.kkr.contracts.agreement.FrameworkAgreement;
import dk.kkr.kit.problem.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** An agreement may want certain sections in every contract (F8); without them nobody approves one. */
final class RequiredSections {

    private RequiredSections() {}

    static void refuseIfMissing(FrameworkAgreement agreement, ContractBody body) {
        List<AgreementBody.RequiredSection> missing = agreement.body().requiredSections().stream()
                .filter(wanted -> body.sections().stream()
                        .noneMatch(section -> String.valueOf(wanted.key()).equals(section.key())
                                && section.text() != null
                                && !section.text().isBlank()))
                .toList();
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .map(section -> section.heading() + " (" + section.key() + ")")
                    .collect(Collectors.joining(", "));
            throw Refusal.rule(
                    "SECTION_MISSING",
                    "The agreement wants these sections, which the contract lacks: " + names
                            + "; write them under sections.",
                    "Aftalen kræver disse afsnit, som kontrakten mangler: " + names + "; skriv dem under sections.");
        }
    }
}
