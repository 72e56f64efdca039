package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Account;
import dk.kkr.reporting.statement.Assessment;
import dk.kkr.reporting.statement.Content;
import dk.kkr.reporting.statement.Definition;
import dk.kkr.reporting.statement.Goal;
import dk.kkr.reporting.wording.Actors;
import dk.kkr.reporting.wording.DanishDates;
import dk.kkr.reporting.wording.DanishNumbers;
import dk.kkr.reporting.wording.DanishText;
import dk.kkr.reporting.wording.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A goal as a Danish reader sees it.
 *
 * @param state in words; {@code mark} is the same for the style sheet
 * @param provisional what it awaits, empty if it is final (A3)
 * @param assessed both figures, who and why, empty if nobody assessed it (A4)
 * @param targets groups and targets in order, each with its depth
 * @param summary the hub's account in paragraphs
 */
public record GoalText(
        Goal goal,
        String anchor,
        String title,
        String origin,
        String shown,
        String state,
        String mark,
        List<String> purpose,
        String provisional,
        String assessed,
        List<String> reason,
        List<TargetText> targets,
        List<String> summary,
        List<SectionText> sections) {

    /** A part of the account. */
    public record SectionText(String heading, List<String> paragraphs, List<String> columns, List<List<String>> rows) {}

    static GoalText of(Goal goal, Content content, Map<String, String> titles, int year) {
        Definition definition = content.definition(goal.key());
        Account account = content.accounts().getOrDefault(goal.key(), new Account(null, List.of()));
        Assessment assessment = goal.assessment();
        List<TargetText> targets = new ArrayList<>();
        TargetText.add(targets, goal.targets(), definition, titles, year, 0);
        return new GoalText(
                goal,
                "maal-" + goal.number(),
                goal.title(),
                Terms.of(goal.origin()),
                DanishNumbers.shown(goal.shown()),
                Terms.of(goal.state()),
                Marks.of(goal.state()),
                DanishText.paragraphs(definition.purpose()),
                provisional(goal, targets),
                assessment == null ? "" : assessed(goal, assessment),
                assessment == null ? List.of() : DanishText.paragraphs(assessment.reason()),
                targets,
                DanishText.paragraphs(account.summary()),
                account.sections().stream().map(GoalText::section).toList());
    }

    /** {@code Mål 5: Effekt i virksomhederne}. */
    public String heading() {
        return "Mål " + goal.number() + ": " + title + Weights.suffix(goal.weight());
    }

    public boolean hasAccount() {
        return !summary.isEmpty() || !sections.isEmpty();
    }

    /** What marks it in tables beside its state. */
    public List<String> badges() {
        List<String> badges = new ArrayList<>();
        if (!provisional.isEmpty()) {
            badges.add("Foreløbig");
        }
        if (!assessed.isEmpty()) {
            badges.add("Vurderet");
        }
        return badges;
    }

    private static String provisional(Goal goal, List<TargetText> targets) {
        if (!goal.provisional()) {
            return "";
        }
        List<String> awaited = goal.awaits().isEmpty()
                ? targets.stream()
                        .filter(TargetText::isPending)
                        .map(target -> "»" + target.title() + "«")
                        .toList()
                : goal.awaits().stream().map(key -> awaited(key, targets)).toList();
        return awaited.isEmpty()
                ? "Foreløbig: tallene kan ændre sig."
                : "Foreløbig: afventer " + Terms.list(awaited, "og") + ".";
    }

    private static String awaited(String key, List<TargetText> targets) {
        return targets.stream()
                .filter(target ->
                        target.path().equals(key) || target.target().key().equals(key))
                .findFirst()
                .map(target -> "»" + target.title() + "«")
                .orElseGet(() -> Terms.of(key));
    }

    private static String assessed(Goal goal, Assessment assessment) {
        String computed = goal.computedShown() != null
                ? DanishNumbers.shown(goal.computedShown())
                : DanishNumbers.fulfilment(goal.computedPercent());
        return "Vurderet til " + DanishNumbers.shown(goal.shown())
                + (assessment.by() == null ? "" : " af " + Actors.name(assessment.by()))
                + (assessment.at() == null ? "" : " " + DanishDates.date(assessment.at()))
                + ". "
                + (goal.computedPercent() == null
                        ? "Der er ingen beregnet målopfyldelse."
                        : "Den beregnede målopfyldelse er " + computed + ".");
    }

    private static SectionText section(Account.Section section) {
        Account.Table table = Objects.requireNonNullElse(section.table(), new Account.Table(List.of(), List.of()));
        int width = Math.max(
                table.columns().size(),
                table.rows().stream().mapToInt(List::size).max().orElse(0));
        return new SectionText(
                section.heading() == null ? "" : section.heading(),
                DanishText.paragraphs(section.text()),
                filled(table.columns(), width),
                table.rows().stream().map(row -> filled(row, width)).toList());
    }

    private static List<String> filled(List<? extends @org.jspecify.annotations.Nullable String> cells, int width) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String cell = i < cells.size() ? cells.get(i) : null;
            filled.add(cell == null ? "" : cell);
        }
        return filled;
    }
}
