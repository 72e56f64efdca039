package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.arithmetic.Segments;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.fulfilment.Fulfilment.LeftOutFigure;
import dk.kkr.goals.fulfilment.Fulfilment.SegmentFigure;
import dk.kkr.goals.fulfilment.Fulfilment.SourceFigure;
import dk.kkr.goals.fulfilment.Fulfilment.TargetFigure;
import dk.kkr.goals.indicator.Figure;
import dk.kkr.goals.indicator.Indicators;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Computes the targets of one goal: what they show, and what they are worth. */
final class TargetComputation {

    /** A target with its score. */
    record Computed(TargetFigure figure, Score score, BigFraction weight) {

        Score.Weighted weighted() {
            return new Score.Weighted(weight, score);
        }
    }

    /** The segments a target looks at when it looks at each alone. */
    private static final List<String> SEGMENTS = List.of("GROWTH", "OPERATIONS");

    private final Indicators indicators;
    private final Contract contract;
    private final String goal;
    private final boolean yearRuns;
    private final @Nullable Instant asOf;

    TargetComputation(Indicators indicators, Contract contract, String goal, boolean yearRuns, @Nullable Instant asOf) {
        this.indicators = indicators;
        this.contract = contract;
        this.goal = goal;
        this.yearRuns = yearRuns;
        this.asOf = asOf;
    }

    Computed compute(Target target) {
        return compute(target, target.key());
    }

    private Computed compute(Target target, String path) {
        if (!target.targets().isEmpty()) {
            return group(target, path);
        }
        Optional<Contract.Placed> placed =
                Optional.ofNullable(target.indicator()).flatMap(i -> contract.resolve(goal, i));
        return placed.map(p -> leaf(target, path, p)).orElseGet(() -> withoutData(target, path));
    }

    private Computed group(Target target, String path) {
        List<Computed> parts = new ArrayList<>();
        for (Target part : target.targets()) {
            parts.add(compute(part, path + "/" + part.key()));
        }
        Score score = Score.mean(parts.stream().map(Computed::weighted).toList());
        List<TargetFigure> figures = parts.stream().map(Computed::figure).toList();
        return new Computed(
                figure(target, score, null, Figure.NO_DATA, List.of(), null, figures), score, target.weight());
    }

    private Computed leaf(Target target, String path, Contract.Placed placed) {
        Indicator indicator = placed.indicator();
        boolean yearEnd = yearRuns && indicator.kind().fromRows();
        if (indicator.perSegment()) {
            return perSegment(target, path, placed, yearEnd);
        }
        Figure figure = measure(target, placed, indicator.filter());
        Score score = Score.ofTarget(path, target.threshold(), figure.actual(), yearEnd);
        return new Computed(
                figure(target, score, figure.actual(), figure, List.of(), indicator, List.of()),
                score,
                target.weight());
    }

    private Computed perSegment(Target target, String path, Contract.Placed placed, boolean yearEnd) {
        Threshold threshold = target.threshold();
        List<SegmentFigure> segments = new ArrayList<>();
        List<@Nullable BigFraction> actuals = new ArrayList<>();
        Figure decisive = Figure.NO_DATA;
        List<Figure> figures = new ArrayList<>();
        for (String segment : SEGMENTS) {
            Figure figure = measure(target, placed, placed.indicator().filter().onlySegment(segment));
            figures.add(figure);
            actuals.add(figure.actual());
            segments.add(segment(segment, figure, threshold, placed.indicator()));
        }
        BigFraction actual = Segments.decisive(threshold, actuals);
        for (Figure figure : figures) {
            if (actual != null && actual.equals(figure.actual())) {
                decisive = figure;
            }
        }
        Score score = Score.ofTarget(path, threshold, actual, yearEnd);
        return new Computed(
                figure(target, score, actual, decisive, segments, placed.indicator(), List.of()),
                score,
                target.weight());
    }

    private Figure measure(Target target, Contract.Placed placed, Indicator.Filter filter) {
        return indicators.measure(contract, placed.goal(), placed.indicator().with(filter), target.threshold(), asOf);
    }

    private Computed withoutData(Target target, String path) {
        Score score = Score.ofTarget(path, target.threshold(), null, false);
        return new Computed(
                figure(target, score, null, Figure.NO_DATA, List.of(), null, List.of()), score, target.weight());
    }

    private TargetFigure figure(
            Target target,
            Score score,
            @Nullable BigFraction actual,
            Figure figure,
            List<SegmentFigure> segments,
            @Nullable Indicator indicator,
            List<TargetFigure> parts) {
        Threshold threshold = target.threshold();
        String unit = indicator == null ? null : Units.of(indicator, threshold);
        return new TargetFigure(
                target.key(),
                target.title(),
                Fractions.precise(target.weight()),
                actual == null ? null : Fractions.precise(actual),
                actual == null ? null : Units.shown(actual, unit),
                unit,
                threshold == null ? null : threshold.comparison().name(),
                threshold == null ? null : Fractions.precise(threshold.value()),
                threshold == null ? null : threshold.sinceYear(),
                percent(score.percent()),
                score.percent() == null ? null : Units.shownPercent(score.percent()),
                score.state(),
                score.provisional(),
                figure.n(),
                figure.numerator(),
                figure.denominator(),
                segments,
                indicator == null ? null : indicator.period().of(contract.year()),
                figure.leftOut().stream()
                        .map(l -> new LeftOutFigure(l.reason(), l.companies()))
                        .toList(),
                figure.source() == null
                        ? null
                        : new SourceFigure(
                                figure.source().name(), figure.source().measuredOn()),
                figure.populationYears(),
                target.definition(),
                parts);
    }

    private static SegmentFigure segment(
            String segment, Figure figure, @Nullable Threshold threshold, Indicator indicator) {
        BigFraction actual = figure.actual();
        return new SegmentFigure(
                segment,
                actual == null ? null : Fractions.precise(actual),
                actual == null ? null : Units.shown(actual, Units.of(indicator, threshold)),
                actual == null || threshold == null ? null : percent(threshold.fulfilment(actual)),
                figure.n(),
                figure.numerator(),
                figure.denominator());
    }

    static @Nullable BigDecimal percent(@Nullable BigFraction percent) {
        return percent == null ? null : Fractions.precise(percent);
    }
}
