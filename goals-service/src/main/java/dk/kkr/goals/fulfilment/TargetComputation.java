package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.fulfilment.ComputedTarget.Part;
import dk.kkr.goals.indicator.Indicators;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the targets of one goal: what they come to, and what they are worth. */
final class TargetComputation {

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

    ComputedTarget compute(Target target) {
        return compute(target, target.key());
    }

    private ComputedTarget compute(Target target, String path) {
        if (!target.targets().isEmpty()) {
            List<ComputedTarget> members = target.targets().stream()
                    .map(member -> compute(member, path + "/" + member.key()))
                    .toList();
            Score score =
                    Score.mean(members.stream().map(ComputedTarget::weighted).toList());
            return new ComputedTarget(target, path, null, score, List.of(), members);
        }
        Contract.Placed placed = contract.resolve(goal, target).orElse(null);
        ComputedTarget empty = new ComputedTarget(
                target, path, placed, Score.ofTarget(path, target.threshold(), null, false), List.of(), List.of());
        return placed == null ? empty : measured(empty, placed);
    }

    private ComputedTarget measured(ComputedTarget empty, Contract.Placed placed) {
        Indicator indicator = placed.indicator();
        List<Part> parts = indicator.perSegment()
                ? SEGMENTS.stream()
                        .map(segment -> part(
                                empty,
                                placed,
                                segment,
                                indicator.with(indicator.filter().onlySegment(segment))))
                        .toList()
                : List.of(part(empty, placed, null, indicator));
        ComputedTarget found = empty.with(parts, empty.score());
        Part decisive = found.decisive();
        return found.with(
                parts,
                Score.ofTarget(
                        found.path(),
                        found.target().threshold(),
                        decisive == null ? null : decisive.figure().actual(),
                        yearRuns && indicator.kind().fromRows()));
    }

    private Part part(ComputedTarget of, Contract.Placed placed, @Nullable String segment, Indicator indicator) {
        return new Part(segment, indicator, indicators.measure(contract, placed.goal(), indicator, of.rising(), asOf));
    }
}
