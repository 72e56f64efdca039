package dk.kkr.goals.explanation;

import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Goal;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.goals.definition.Indicator.Period;
import dk.kkr.goals.fulfilment.ComputedTarget;
import dk.kkr.goals.fulfilment.Fulfilment.TargetFigure;
import dk.kkr.goals.indicator.Figure;
import dk.kkr.goals.indicator.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a figure is, what counted, what did not, and what it comes to, in sentences. */
final class Sentences {

    private final Wording wording;
    private final List<String> told = new ArrayList<>();

    Sentences(Wording wording) {
        this.wording = wording;
    }

    List<String> told() {
        return told;
    }

    void say(String key, Object... values) {
        told.add(wording.say(key, values));
    }

    void about(Contract contract, Goal goal, ComputedTarget target, String hubName) {
        say(
                "about",
                target.target().title(),
                goal.number(),
                goal.title(),
                contract.title(),
                hubName,
                Wording.plain(contract.revision()));
        if (!target.members().isEmpty()) {
            say("about.group", target.target().title(), target.members().size());
        }
        Contract.Placed placed = target.placed();
        if (placed != null && !placed.target().equals(target.target())) {
            say(
                    "about.same",
                    placed.target().title(),
                    contract.goal(placed.goal()).title());
        }
    }

    /** What is measured, over which rows. */
    void measured(Indicator indicator, int contractYear) {
        Object[] values =
                switch (indicator.kind()) {
                    case ANSWER_SHARE ->
                        new Object[] {
                            wording.word("question", String.valueOf(indicator.question())),
                            wording.list(indicator.counted(), "or", c -> wording.word("answer", c))
                        };
                    case NET_PROMOTER_SCORE ->
                        new Object[] {wording.word("question", String.valueOf(indicator.question()))};
                    case MUNICIPAL_SPREAD -> new Object[] {indicator.tolerance() == null ? 10 : indicator.tolerance()};
                    case REPORTED_VALUE -> new Object[] {wording.word("measure", String.valueOf(indicator.measure()))};
                    case ACTIVITIES -> new Object[] {indicator.activities().size()};
                    default -> new Object[0];
                };
        say("kind." + indicator.kind(), values);
        if (indicator.kind() == Kind.ANSWER_SHARE && !indicator.excluded().isEmpty()) {
            say(
                    "kind.ANSWER_SHARE.excluded",
                    wording.list(indicator.excluded(), "or", code -> wording.word("answer", code)));
        }
        if (indicator.perSegment()) {
            say("perSegment");
        }
        if (indicator.kind().fromRows()) {
            say("period.rows", Wording.plain(indicator.period().of(contractYear)));
            filters(indicator.filter(), indicator.perSegment());
        } else if (indicator.kind() == Kind.REPORTED_VALUE) {
            say("period.reported", Wording.plain(contractYear));
            if (indicator.period() != Period.CONTRACT_YEAR) {
                say("period.cohort", Wording.plain(indicator.period().of(contractYear)));
            }
        }
    }

    private void filters(Indicator.Filter filter, boolean perSegment) {
        if (!perSegment && !filter.segments().isEmpty()) {
            say("filter.segments", wording.list(filter.segments(), "and", c -> wording.word("segment", c)));
        }
        if (!filter.pathways().isEmpty()) {
            say("filter.pathways", wording.list(filter.pathways(), "and", c -> wording.word("pathway", c)));
        }
        if (!filter.themes().isEmpty()) {
            say("filter.themes", wording.list(filter.themes(), "or", c -> wording.word("theme", c)));
        }
        if (filter.youngerThanYears() != null) {
            say("filter.young", filter.youngerThanYears());
        }
        if (filter.settlement() != null) {
            say("filter." + filter.settlement());
        }
    }

    void source(Figure figure) {
        if (figure.source() != null) {
            say(
                    "source",
                    wording.quoted(figure.source().name()),
                    wording.date(figure.source().measuredOn()));
        }
        if (!figure.populationYears().isEmpty()) {
            say(
                    "population",
                    wording.list(
                            figure.populationYears().stream()
                                    .map(Wording::plain)
                                    .toList(),
                            "and"));
        }
    }

    /** The rows of one part, those that do not count by reason, and the imports. */
    void rows(@Nullable String segment, Provenance rows) {
        if (segment != null) {
            say("segment.head", wording.word("segment", segment));
        }
        if (rows.rows() == 0) {
            say("rows.none", Wording.plain(rows.year()));
            return;
        }
        say("rows", rows.rows(), Wording.plain(rows.year()), rows.counted());
        rows.leftOut().forEach(l -> say("left." + l.reason(), l.rows(), l.companies()));
        rows.imports().stream()
                .map(Provenance.Source::finishedAt)
                .filter(Objects::nonNull)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(last -> {
                    if (rows.imports().size() == 1) {
                        say("import.one", wording.date(last));
                    } else {
                        say("imports", rows.imports().size(), wording.date(last));
                    }
                });
    }

    /** What the figure is held to, and what it comes to. */
    void result(ComputedTarget target, TargetFigure shown) {
        if (!target.members().isEmpty()) {
            if (!target.score().awaits().stream().allMatch(Score.YEAR_END::equals)) {
                say("pending.group", wording.list(List.copyOf(target.score().awaits()), "and"));
            }
            if (shown.shown() != null) {
                say("result.group", shown.shown());
            }
            return;
        }
        Threshold threshold = target.target().threshold();
        if (threshold == null) {
            say("threshold.none");
            if (shown.actualShown() != null) {
                say("result.actual", wording.amount(shown.actualShown(), shown.unit()));
            }
            return;
        }
        say(
                "threshold." + threshold.comparison(),
                wording.amount(Objects.requireNonNull(shown.threshold()), shown.unit()),
                Wording.plain(Objects.requireNonNullElse(threshold.sinceYear(), "")));
        if (shown.actualShown() == null || shown.shown() == null) {
            say("pending");
        } else {
            say("result", wording.amount(shown.actualShown(), shown.unit()), shown.shown());
        }
        if (target.score().awaits().contains(Score.YEAR_END)) {
            say("yearEnd");
        }
    }
}
