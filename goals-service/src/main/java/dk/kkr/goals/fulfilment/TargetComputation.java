package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Goal;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.fulfilment.ComputedTarget.Part;
import dk.kkr.goals.indicator.Measures;
import java.util.List;
import java.util.stream.Stream;

/** Computes the targets of one goal: what they come to, and what they are worth. */
final class TargetComputation {

    /** The segments a target looks at when it looks at each alone. */
    private static final List<String> SEGMENTS = List.of("GROWTH", "OPERATIONS");

    private final Measures measures;
    private final Contract contract;
    private final String goal;
    private final boolean yearRuns;

    TargetComputation(Measures measures, Contract contract, String goal, boolean yearRuns) {
        this.measures = measures;
        this.contract = contract;
        this.goal = goal;
        this.yearRuns = yearRuns;
    }

    /** What computing the targets of a goal will ask for. */
    static Stream<Measures.Asked> asked(Contract contract, Goal goal) {
        return goal.leaves().flatMap(target -> contract.resolve(goal.key(), target).stream()
                .flatMap(placed -> parts(placed.indicator()).stream()
                        .map(part -> new Measures.Asked(part, ComputedTarget.rising(target, placed)))));
    }

    /** The indicator, or each segment of it where they are looked at alone. */
    private static List<Indicator> parts(Indicator indicator) {
        return indicator.perSegment()
                ? SEGMENTS.stream()
                        .map(segment -> indicator.with(indicator.filter().onlySegment(segment)))
                        .toList()
                : List.of(indicator);
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
        List<Part> parts =
                parts(indicator).stream().map(one -> part(empty, placed, one)).toList();
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

    private Part part(ComputedTarget of, Contract.Placed placed, Indicator indicator) {
        return new Part(
                indicator.perSegment() ? indicator.segment() : null,
                indicator,
                measures.of(placed.goal(), new Measures.Asked(indicator, of.rising())));
    }
}
