package dk.kkr.goals.explanation;

import dk.kkr.goals.arithmetic.Comparison;
import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.goals.fulfilment.ComputedTarget;
import dk.kkr.goals.fulfilment.ComputedTarget.Part;
import dk.kkr.goals.fulfilment.Fulfilment.TargetFigure;
import dk.kkr.goals.indicator.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** The calculation line by line: exact as long as it lasts, rounded in the last line only. */
final class Arithmetic {

    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    Arithmetic(Wording wording) {
        this.wording = wording;
    }

    List<String> lines(ComputedTarget target, TargetFigure shown) {
        if (!target.members().isEmpty()) {
            mean(target);
        } else {
            target.parts().forEach(this::part);
            Part decisive = target.decisive();
            if (decisive != null) {
                fulfilment(target, decisive);
            }
        }
        if (shown.shown() != null) {
            line("shown", wording.number(shown.shown()) + " %");
        } else if (shown.actualShown() != null) {
            line("shown", wording.amount(shown.actualShown(), shown.unit()));
        }
        return lines;
    }

    private void line(String key, Object... values) {
        lines.add(wording.say("line." + key, values));
    }

    private void part(Part part) {
        Figure figure = part.figure();
        BigFraction actual = figure.actual();
        if (actual == null) {
            return;
        }
        String before = part.segment() == null ? "" : wording.word("segment", part.segment()) + ": ";
        BigFraction now = figure.rise() == null ? actual : figure.rise().now();
        int first = lines.size();
        if (figure.numerator() != null && figure.denominator() != null) {
            line(
                    part.indicator().kind() == Kind.NET_PROMOTER_SCORE ? "nps" : "share",
                    figure.numerator(),
                    figure.denominator(),
                    wording.exactly(now));
        } else {
            line(part.indicator().kind() == Kind.REPORTED_VALUE ? "reported" : "count", wording.exactly(now));
        }
        if (figure.rise() != null) {
            line(
                    "rise",
                    wording.exactly(now),
                    wording.say("word.now"),
                    wording.exactly(figure.rise().then()),
                    Wording.plain(figure.rise().sinceYear()),
                    wording.exactly(actual));
        }
        lines.set(first, before + lines.get(first));
    }

    private void fulfilment(ComputedTarget target, Part decisive) {
        Threshold threshold = target.target().threshold();
        BigFraction actual = decisive.figure().actual();
        if (actual == null) {
            return;
        }
        if (decisive.segment() != null) {
            line("lowest", wording.word("segment", decisive.segment()), wording.exactly(actual));
        }
        if (threshold == null) {
            return;
        }
        String value = wording.exactly(threshold.value());
        BigFraction percent = threshold.fulfilment(actual);
        boolean ratio =
                threshold.comparison() == Comparison.AT_LEAST || threshold.comparison() == Comparison.RISE_AT_LEAST;
        if (ratio) {
            BigFraction plain = actual.multiply(100).divide(threshold.value());
            line("AT_LEAST", wording.exactly(actual), value, wording.exactly(plain));
            if (!plain.equals(percent)) {
                line("kept", wording.exactly(percent));
            }
        } else if (threshold.comparison() == Comparison.AT_MOST) {
            if (Fractions.ORDER.compare(actual, threshold.value()) <= 0) {
                line("AT_MOST.met", wording.exactly(actual), value);
            } else {
                line("AT_MOST", wording.exactly(actual), value, wording.exactly(percent));
            }
        } else {
            line(percent.signum() > 0 ? "MORE_THAN.met" : "MORE_THAN.not", wording.exactly(actual), value);
        }
    }

    private void mean(ComputedTarget group) {
        List<ComputedTarget> counted = new ArrayList<>();
        for (ComputedTarget member : group.members()) {
            BigFraction percent = member.score().percent();
            String title = member.target().title();
            if (percent != null) {
                counted.add(member);
                line("member", title, wording.exactly(percent));
            } else {
                line(member.score().pending() ? "member.pending" : "member.none", title);
            }
        }
        BigFraction mean = group.score().percent();
        if (mean != null) {
            BigFraction weights =
                    counted.stream().map(m -> m.target().weight()).reduce(BigFraction.ZERO, BigFraction::add);
            line(
                    "mean",
                    counted.stream().map(this::weighted).collect(Collectors.joining(" + ")),
                    wording.exactly(weights),
                    wording.exactly(mean));
        }
    }

    private String weighted(ComputedTarget member) {
        BigFraction percent = member.score().percent();
        return wording.exactly(member.target().weight()) + " × " + (percent == null ? "" : wording.exactly(percent));
    }
}
