package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.arithmetic.Segments;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.indicator.Figure;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A target or a group of them with all that it came from, exact.
 *
 * @param path its key with those of its groups, {@code growth/revenue}
 * @param placed where its actual is taken from; null for a group, and for what leads nowhere
 * @param parts what was measured: the whole, or each segment alone
 * @param members of a group
 */
public record ComputedTarget(
        Target target,
        String path,
        Contract.@Nullable Placed placed,
        Score score,
        List<Part> parts,
        List<ComputedTarget> members) {

    /**
     * One thing measured for a target.
     *
     * @param segment the one it is about; null where segments are not looked at alone
     * @param indicator with the filter it was measured by
     */
    public record Part(@Nullable String segment, Indicator indicator, Figure figure) {}

    Score.Weighted weighted() {
        return new Score.Weighted(target.weight(), score);
    }

    /** This target and all below it. */
    public Stream<ComputedTarget> all() {
        return Stream.concat(Stream.of(this), members.stream().flatMap(ComputedTarget::all));
    }

    /** The part that counts: the lowest if there are several; null without data. */
    public @Nullable Part decisive() {
        BigFraction actual = Segments.decisive(
                deciding(), parts.stream().map(part -> part.figure().actual()).toList());
        return parts.stream()
                .filter(part -> actual != null && actual.equals(part.figure().actual()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The threshold that says by which year a rise is counted: a target that is the same as a rise shows that rise,
     * unless it counts one of its own.
     */
    public @Nullable Threshold rising() {
        return rising(target, placed);
    }

    static @Nullable Threshold rising(Target target, Contract.@Nullable Placed placed) {
        Threshold own = target.threshold();
        return placed == null || (own != null && own.sinceYear() != null)
                ? own
                : placed.target().threshold();
    }

    /** What decides which segment is the lowest: its own threshold, else that of the target it is the same as. */
    private @Nullable Threshold deciding() {
        return target.threshold() != null || placed == null
                ? target.threshold()
                : placed.target().threshold();
    }

    ComputedTarget with(List<Part> measured, Score scored) {
        return new ComputedTarget(target, path, placed, scored, measured, members);
    }
}
