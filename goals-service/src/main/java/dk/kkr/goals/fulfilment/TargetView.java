package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.fulfilment.ComputedTarget.Part;
import dk.kkr.goals.fulfilment.Fulfilment.LeftOutFigure;
import dk.kkr.goals.fulfilment.Fulfilment.SegmentFigure;
import dk.kkr.goals.fulfilment.Fulfilment.SourceFigure;
import dk.kkr.goals.fulfilment.Fulfilment.TargetFigure;
import dk.kkr.goals.indicator.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A computed target as it is shown: rounded once, here (A5). */
final class TargetView {

    private TargetView() {}

    static TargetFigure of(ComputedTarget computed, int contractYear) {
        Threshold threshold = computed.target().threshold();
        Indicator indicator =
                computed.placed() == null ? null : computed.placed().indicator();
        String unit = indicator == null ? null : Units.of(indicator, computed.rising());
        Part decisive = computed.decisive();
        // Of a target without data, what there is of its only part still stands: an n of 0, say.
        Figure figure = decisive != null
                ? decisive.figure()
                : computed.parts().size() == 1 ? computed.parts().get(0).figure() : Figure.NO_DATA;
        BigFraction actual = decisive == null ? null : figure.actual();
        BigFraction percent = computed.score().percent();
        return new TargetFigure(
                computed.target().key(),
                computed.target().title(),
                Fractions.precise(computed.target().weight()),
                precise(actual),
                actual == null ? null : Units.shown(actual, unit),
                unit,
                threshold == null ? null : threshold.comparison().name(),
                threshold == null ? null : Fractions.precise(threshold.value()),
                threshold == null ? null : threshold.sinceYear(),
                precise(percent),
                percent == null ? null : Units.shownPercent(percent),
                computed.score().state(),
                computed.score().provisional(),
                figure.n(),
                figure.numerator(),
                figure.denominator(),
                computed.parts().stream()
                        .filter(part -> part.segment() != null)
                        .map(part -> segment(part, threshold, unit))
                        .toList(),
                indicator == null ? null : indicator.period().of(contractYear),
                leftOut(computed.parts()),
                figure.source() == null
                        ? null
                        : new SourceFigure(
                                figure.source().name(), figure.source().measuredOn()),
                figure.populationYears(),
                computed.target().definition(),
                computed.members().stream().map(m -> of(m, contractYear)).toList());
    }

    private static SegmentFigure segment(Part part, @Nullable Threshold threshold, @Nullable String unit) {
        Figure figure = part.figure();
        BigFraction actual = figure.actual();
        return new SegmentFigure(
                String.valueOf(part.segment()),
                precise(actual),
                actual == null ? null : Units.shown(actual, unit),
                actual == null || threshold == null ? null : precise(threshold.fulfilment(actual)),
                figure.n(),
                figure.numerator(),
                figure.denominator());
    }

    /** What was left out of any part: of segments, too, whose figure is not the one that counts (R7). */
    private static List<LeftOutFigure> leftOut(List<Part> parts) {
        Map<String, Long> companies = new LinkedHashMap<>();
        parts.forEach(
                part -> part.figure().leftOut().forEach(l -> companies.merge(l.reason(), l.companies(), Long::sum)));
        return companies.entrySet().stream()
                .map(e -> new LeftOutFigure(e.getKey(), e.getValue()))
                .toList();
    }

    static @Nullable BigDecimal precise(@Nullable BigFraction value) {
        return value == null ? null : Fractions.precise(value);
    }
}
