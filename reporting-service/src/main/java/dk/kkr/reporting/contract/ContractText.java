package dk.kkr.reporting.contract;

import dk.kkr.reporting.statement.Definition;
import dk.kkr.reporting.wording.DanishDates;
import dk.kkr.reporting.wording.DanishText;
import dk.kkr.reporting.wording.Explanation;
import dk.kkr.reporting.wording.Measured;
import dk.kkr.reporting.wording.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A contract as a Danish reader sees it. */
public record ContractText(
        String title, String hub, int year, List<Fact> facts, List<Part> focusAreas, List<GoalText> goals) {

    /** A line of the front page. */
    public record Fact(String name, String value, boolean code) {}

    /** A heading and what stands under it. */
    public record Part(String heading, List<String> paragraphs) {}

    /** A goal with its texts and targets. */
    public record GoalText(
            String anchor, String heading, String origin, List<String> paragraphs, List<TargetText> targets) {}

    /** A group, or a target with what is asked of it and how it is computed. */
    public record TargetText(int depth, String title, boolean group, String threshold, String explanation) {}

    static ContractText of(PublishedContract contract, String hub, String kkr) {
        Map<String, String> titles = new HashMap<>();
        contract.goals().forEach(goal -> titles.put(goal.key(), goal.title()));
        return new ContractText(
                contract.title(),
                hub,
                contract.year(),
                facts(contract, hub, kkr),
                contract.focusAreas().stream()
                        .map(area -> new Part(area.title(), DanishText.paragraphs(area.text())))
                        .toList(),
                contract.goals().stream()
                        .map(goal -> goal(goal, titles, contract.year()))
                        .toList());
    }

    private static List<Fact> facts(PublishedContract contract, String hub, String kkr) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Erhvervshus", hub, false));
        facts.add(new Fact("KKR", kkr, false));
        facts.add(new Fact("År", String.valueOf(contract.year()), false));
        PublishedContract.Agreement agreement = contract.frameworkAgreement();
        if (agreement != null && agreement.title() != null) {
            facts.add(new Fact("Rammeaftale", agreement.title(), false));
        }
        facts.add(new Fact("Revision", String.valueOf(contract.revision()), false));
        if (contract.effectiveFrom() != null) {
            facts.add(new Fact("Gælder fra", DanishDates.date(contract.effectiveFrom()), false));
        }
        if (contract.responsible() != null && !contract.responsible().isBlank()) {
            facts.add(new Fact("Ansvarlig", contract.responsible(), false));
        }
        for (PublishedContract.Signature signature : contract.signatures()) {
            facts.add(new Fact(
                    "Underskrevet",
                    (signature.party().equals("HUB") ? hub : kkr) + ": "
                            + Objects.requireNonNullElse(signature.name(), "") + ", "
                            + DanishDates.date(signature.signedOn()),
                    false));
        }
        facts.add(new Fact("Offentliggjort", DanishDates.date(contract.publishedOn()), false));
        if (contract.sha256() != null) {
            facts.add(new Fact("SHA-256", contract.sha256(), true));
        }
        return facts;
    }

    private static GoalText goal(PublishedContract.Goal goal, Map<String, String> titles, int year) {
        List<String> paragraphs = new ArrayList<>(DanishText.paragraphs(goal.purpose()));
        DanishText.paragraphs(goal.method()).forEach(text -> paragraphs.add("Metode: " + text));
        DanishText.paragraphs(goal.reporting()).forEach(text -> paragraphs.add("Rapportering: " + text));
        List<TargetText> targets = new ArrayList<>();
        add(targets, goal.targets(), titles, year, 0);
        return new GoalText(
                "maal-" + goal.number(),
                "Mål " + goal.number() + ": " + goal.title(),
                Terms.of(goal.origin()),
                paragraphs,
                targets);
    }

    private static void add(
            List<TargetText> texts, List<Definition> targets, Map<String, String> titles, int year, int depth) {
        for (Definition target : targets) {
            boolean group = !target.targets().isEmpty();
            Definition.Threshold threshold =
                    Objects.requireNonNullElse(target.threshold(), new Definition.Threshold(null, null, null));
            texts.add(new TargetText(
                    depth,
                    target.title() == null ? target.key() : target.title(),
                    group,
                    group
                            ? ""
                            : Measured.of(null, target.indicator())
                                    .threshold(threshold.comparator(), threshold.value(), threshold.sinceYear()),
                    group
                            ? "Gennemsnittet af gruppens målepunkter."
                            : Explanation.actual(target.indicator(), year, titles)));
            add(texts, target.targets(), titles, year, depth + 1);
        }
    }
}
