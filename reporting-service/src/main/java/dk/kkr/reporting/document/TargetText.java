package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Definition;
import dk.kkr.reporting.statement.Indicator;
import dk.kkr.reporting.statement.Target;
import dk.kkr.reporting.wording.DanishDates;
import dk.kkr.reporting.wording.DanishNumbers;
import dk.kkr.reporting.wording.Explanation;
import dk.kkr.reporting.wording.Measured;
import dk.kkr.reporting.wording.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target or a group of targets as a Danish reader sees it.
 *
 * @param depth 0 for a goal's own targets, 1 for those of a group in it, and so on
 * @param path keys from the goal down, with strokes between: {@code growth/revenue}
 * @param basis what the actual rests on: {@code n = 200, 102 af 200}
 * @param explanation how the actual is found
 * @param rule how the fulfilment follows from it
 */
public record TargetText(
        Target target,
        int depth,
        String path,
        String title,
        boolean group,
        String actual,
        String threshold,
        String fulfilment,
        String state,
        String mark,
        String basis,
        List<SegmentText> segments,
        String explanation,
        String rule) {

    /** A segment that is computed alone. */
    public record SegmentText(String name, String actual, String fulfilment, String basis) {}

    static void add(
            List<TargetText> texts,
            List<Target> targets,
            Definition parent,
            Map<String, String> goals,
            int year,
            int depth) {
        add(texts, targets, parent, goals, year, depth, "");
    }

    private static void add(
            List<TargetText> texts,
            List<Target> targets,
            Definition parent,
            Map<String, String> goals,
            int year,
            int depth,
            String before) {
        for (Target target : targets) {
            Definition definition = parent.part(target.key()).orElse(Definition.unknown(target.key()));
            texts.add(of(target, definition, goals, year, depth, before + target.key()));
            add(texts, target.targets(), definition, goals, year, depth + 1, before + target.key() + "/");
        }
    }

    private static TargetText of(
            Target target, Definition definition, Map<String, String> goals, int year, int depth, String path) {
        Indicator indicator = target.indicator() != null ? target.indicator() : definition.indicator();
        Measured measured = Measured.of(target.unit(), indicator);
        boolean assessmentOnly = indicator != null && indicator.kind().equals("ASSESSMENT");
        return new TargetText(
                target,
                depth,
                path,
                title(target, definition),
                target.isGroup(),
                target.isGroup() ? "" : measured.text(target.actual(), target.actualShown()),
                target.isGroup() ? "" : measured.threshold(target.comparator(), target.threshold(), target.sinceYear()),
                fulfilment(target),
                Terms.of(target.state()),
                Marks.of(target.state()),
                basis(target.n(), target.numerator(), target.denominator()),
                target.segments().stream()
                        .map(segment -> segment(segment, measured))
                        .toList(),
                target.isGroup() ? Weights.group(target.targets()) : explanation(target, indicator, goals, year),
                target.isGroup() || assessmentOnly
                        ? ""
                        : Explanation.fulfilment(target.comparator(), target.threshold() != null));
    }

    public boolean isPending() {
        return mark.equals("pending") && !group;
    }

    private static String title(Target target, Definition definition) {
        String told = target.title() != null ? target.title() : definition.title();
        return (told == null ? target.key() : told) + Weights.suffix(target.weight());
    }

    private static String explanation(
            Target target, @Nullable Indicator indicator, Map<String, String> goals, int year) {
        List<String> parts = new ArrayList<>();
        parts.add(Explanation.actual(indicator, year, goals));
        Target.Source source = target.source();
        if (source != null && source.name() != null) {
            parts.add("Kilde: " + source.name()
                    + (source.measuredOn() == null ? "" : ", målt " + DanishDates.date(source.measuredOn())) + ".");
        }
        if (!target.populationYears().isEmpty()) {
            parts.add("Indbyggertal fra "
                    + Terms.list(
                            target.populationYears().stream()
                                    .map(String::valueOf)
                                    .toList(),
                            "og") + ".");
        }
        for (Target.LeftOut out : target.leftOut()) {
            parts.add("Ikke medregnet: " + DanishNumbers.count(out.companies()) + " virksomheder, "
                    + Terms.of(out.reason()) + ".");
        }
        return String.join(" ", parts).strip();
    }

    private static String fulfilment(Target target) {
        return target.shown() != null
                ? DanishNumbers.percent(
                        target.shown(), Math.max(0, target.shown().scale()))
                : DanishNumbers.fulfilment(target.percent());
    }

    private static SegmentText segment(Target.Segment segment, Measured measured) {
        return new SegmentText(
                Terms.sentence(Terms.of(segment.segment())),
                measured.text(segment.actual(), segment.actualShown()),
                DanishNumbers.fulfilment(segment.percent()),
                basis(segment.n(), segment.numerator(), segment.denominator()));
    }

    private static String basis(@Nullable Long n, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        List<String> parts = new ArrayList<>();
        if (n != null) {
            parts.add("n" + DanishNumbers.NO_BREAK + "=" + DanishNumbers.NO_BREAK + DanishNumbers.count(n));
        }
        if (numerator != null && denominator != null) {
            parts.add(DanishNumbers.number(numerator, 0) + DanishNumbers.NO_BREAK + "af" + DanishNumbers.NO_BREAK
                    + DanishNumbers.number(denominator, 0));
        }
        return String.join("; ", parts);
    }
}
