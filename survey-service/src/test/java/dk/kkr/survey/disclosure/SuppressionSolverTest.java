package dk.kkr.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Solves for every withheld count from everything shown: each keeps at least two possible values, but for what follows from
 * everybody's figures alone, or for picks from those of rows and columns that are large enough to be shown.
 */
class SuppressionSolverTest {

    private static final int K = 5;
    private final Disclosure disclosure = Disclosure.OF_FIVE;

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void noCountOfAScaleCanBeSolvedFor(@ForAll long seed) {
        Random random = new Random(seed);
        Layout layout = layout(random);
        Choices choices = choices(random, layout, true);
        Pattern pattern = disclosure.ofChoices(layout, disclosure.ofGroups(layout), choices);
        assertSafe(layout, choices, pattern);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noCountOfASingleChoiceCanBeSolvedFor(@ForAll long seed) {
        Random random = new Random(seed);
        Layout layout = layout(random);
        Choices choices = choices(random, layout, false);
        Pattern pattern = disclosure.ofChoices(layout, disclosure.ofGroups(layout), choices);
        assertSafe(layout, choices, pattern);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void noCountOfPicksCanBeSolvedFor(@ForAll long seed) {
        Random random = new Random(seed);
        Layout layout = layout(random);
        Picks picks = picks(random, layout);
        PickPattern pattern = disclosure.ofPicks(layout, disclosure.ofGroups(layout), picks);
        assertNoSmallUnion(layout, pattern.frame(), picks.n());
        if (!pattern.frame().isShown(0)) {
            return;
        }
        Attacker attacker = Attacker.onPicks(layout, picks, pattern);
        Pattern margins = pattern.frame().marginsOnly(layout);
        PickPattern least = new PickPattern(
                pattern.frame(),
                IntStream.range(0, picks.options()).mapToObj(option -> margins).toList());
        Attacker whoKnowsLeast = Attacker.onPicks(layout, picks, least);
        for (int option = 0; option < picks.options(); option++) {
            for (int group = 0; group < layout.groups(); group++) {
                if (isWithheld(layout, pattern.options().get(option), group)) {
                    assertThat(attacker.solves(group, option) && !whoKnowsLeast.solves(group, option))
                            .as("%s: option %s of group %s in %s of %s", seed, option, group, pattern, picks)
                            .isFalse();
                }
            }
        }
    }

    @Example
    void solvesForACellThatAloneIsWithheld() {
        Layout layout =
                new Layout(List.of("a", "b"), List.of("x", "y"), List.of(9L, 9L, 9L, 9L), List.of(4L, 6L, 6L, 6L));
        Choices choices =
                new Choices(List.of(List.of(1L, 3L), List.of(3L, 3L), List.of(2L, 4L), List.of(5L, 1L)), true, false);
        int cell = layout.cellGroup(0);
        Pattern alone = Pattern.everything(layout).with(cell, Detail.NOTHING);
        assertThat(Attacker.onChoices(layout, choices, alone).solves(cell, 0)).isTrue();
        Pattern decided = disclosure.ofChoices(layout, disclosure.ofGroups(layout), choices);
        assertThat(Attacker.onChoices(layout, choices, decided).solves(cell, 0)).isFalse();
    }

    private static void assertSafe(Layout layout, Choices choices, Pattern pattern) {
        for (int group = 1; group < layout.groups(); group++) {
            if (layout.sum(choices.n(), group) < K && !layout.isEverybody(group)) {
                assertThat(pattern.of(group)).isEqualTo(Detail.NOTHING);
            }
        }
        assertNoSmallUnion(layout, pattern, choices.n());
        if (!pattern.isShown(0)) {
            return;
        }
        Attacker attacker = Attacker.onChoices(layout, choices, pattern);
        Attacker whoKnowsLeast = Attacker.onChoices(layout, choices, Pattern.everybodyOnly(layout));
        for (int group = 1; group < layout.groups(); group++) {
            for (int category = 0; category < choices.steps(); category++) {
                if (isWithheld(layout, pattern, group)) {
                    assertThat(attacker.solves(group, category) && !whoKnowsLeast.solves(group, category))
                            .as("category %s of group %s in %s of %s", category, group, pattern, choices)
                            .isFalse();
                }
            }
        }
    }

    private static boolean isWithheld(Layout layout, Pattern pattern, int group) {
        return pattern.of(group) != Detail.ALL && layout.responded(group) > 0;
    }

    /** No sum and difference of shown groups is a group of fewer than five of whom somebody took part. */
    private static void assertNoSmallUnion(Layout layout, Pattern pattern, List<Long> n) {
        if (!pattern.isShown(0)) {
            return;
        }
        List<double[]> shown = new ArrayList<>();
        for (int group = 0; group < layout.groups(); group++) {
            if (pattern.isShown(group)) {
                shown.add(indicator(layout, layout.cellsOf(group)));
            }
        }
        int rank = rank(shown);
        for (int subset = 1; subset < 1 << layout.cells(); subset++) {
            int chosen = subset;
            List<Integer> cells = IntStream.range(0, layout.cells())
                    .filter(cell -> (chosen >> cell & 1) == 1 && layout.hasResponse(cell))
                    .boxed()
                    .toList();
            long sum = cells.stream().mapToLong(n::get).sum();
            if (!cells.isEmpty() && sum < K) {
                List<double[]> more = new ArrayList<>(shown);
                more.add(indicator(layout, cells));
                assertThat(rank(more)).as("%s of %s", cells, pattern).isGreaterThan(rank);
            }
        }
    }

    /** Cells in which nobody took part are known to be empty. */
    private static double[] indicator(Layout layout, List<Integer> cells) {
        double[] indicator = new double[layout.cells()];
        cells.stream().filter(layout::hasResponse).forEach(cell -> indicator[cell] = 1);
        return indicator;
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        int width = rows.get(0).length;
        int rank = 0;
        for (int column = 0; column < width; column++) {
            int at = column;
            double[] pivot = left.stream()
                    .filter(row -> Math.abs(row[at]) > 1e-9)
                    .findFirst()
                    .orElse(null);
            if (pivot == null) {
                continue;
            }
            left.remove(pivot);
            rank++;
            for (double[] row : left) {
                double factor = row[column] / pivot[column];
                for (int i = 0; i < row.length; i++) {
                    row[i] -= factor * pivot[i];
                }
            }
        }
        return rank;
    }

    private static Layout layout(Random random) {
        int rows = 2 + random.nextInt(4);
        List<Long> responded = new ArrayList<>();
        List<Long> panel = new ArrayList<>();
        for (int cell = 0; cell < rows * 2; cell++) {
            long answered = random.nextInt(10) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 8 : 20);
            responded.add(answered);
            panel.add(answered + random.nextInt(6));
        }
        return new Layout(
                IntStream.range(0, rows).mapToObj(row -> "row" + row).toList(), List.of("a", "b"), panel, responded);
    }

    private static Choices choices(Random random, Layout layout, boolean scale) {
        int categories = 2 + random.nextInt(4);
        boolean dontKnow = random.nextBoolean();
        double lean = random.nextDouble();
        List<List<Long>> counts = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(); cell++) {
            long[] count = new long[categories + (dontKnow ? 1 : 0)];
            for (int person = 0; person < layout.responded(layout.cellGroup(cell)); person++) {
                int answer = random.nextDouble() < lean ? random.nextInt(2) : random.nextInt(count.length);
                if (random.nextInt(20) > 0) {
                    count[answer]++;
                }
            }
            counts.add(IntStream.range(0, count.length).mapToObj(i -> count[i]).toList());
        }
        return new Choices(counts, scale, dontKnow);
    }

    private static Picks picks(Random random, Layout layout) {
        int options = 2 + random.nextInt(5);
        int most = 1 + random.nextInt(options);
        boolean always = random.nextInt(3) == 0;
        List<Long> n = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(); cell++) {
            long[] count = new long[options];
            long answered = 0;
            for (int person = 0; person < layout.responded(layout.cellGroup(cell)); person++) {
                int picks = always ? most : random.nextInt(most + 1);
                answered += picks > 0 ? 1 : 0;
                List<Integer> urn =
                        new ArrayList<>(IntStream.range(0, options).boxed().toList());
                for (int pick = 0; pick < picks; pick++) {
                    count[urn.remove(Math.min(random.nextInt(urn.size()), random.nextInt(urn.size())))]++;
                }
            }
            n.add(answered);
            counts.add(IntStream.range(0, options).mapToObj(i -> count[i]).toList());
        }
        return new Picks(n, counts, most);
    }
}
