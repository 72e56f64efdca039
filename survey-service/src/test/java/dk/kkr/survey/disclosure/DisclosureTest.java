package dk.kkr.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions on the survey of 2025: five KKRs by mayors and others. */
class DisclosureTest {

    private static final List<String> KKRS =
            List.of("hovedstaden", "midtjylland", "nordjylland", "sjaelland", "syddanmark");
    private static final List<Long> PANEL = List.of(29L, 28L, 19L, 15L, 11L, 11L, 17L, 14L, 22L, 8L);
    private static final List<Long> ANSWERED = List.of(19L, 16L, 12L, 4L, 11L, 11L, 14L, 8L, 18L, 5L);

    private final Layout layout = new Layout(KKRS, List.of("MAYOR", "OTHER"), PANEL, ANSWERED);
    private final Pattern groups = Disclosure.OF_FIVE.ofGroups(layout);

    @Test
    void withholdsTheSmallCellAndAsLittleElseAsWillDo() {
        assertThat(withheld(groups))
                .containsExactly("midtjylland MAYOR", "midtjylland OTHER", "sjaelland MAYOR", "sjaelland OTHER");
    }

    @Test
    void showsEverythingWhereNobodyIsTooFew() {
        Layout large = new Layout(
                KKRS,
                List.of("MAYOR", "OTHER"),
                PANEL,
                ANSWERED.stream().map(n -> n + 1).toList());
        assertThat(withheld(Disclosure.OF_FIVE.ofGroups(large))).isEmpty();
        assertThat(withheld(new Disclosure(6).ofGroups(large))).isNotEmpty();
    }

    @Test
    void withholdsEverythingOfFewerThanFive() {
        Layout few = new Layout(List.of("a", "b"), List.of("x"), List.of(9L, 9L), List.of(2L, 2L));
        assertThat(Disclosure.OF_FIVE.ofGroups(few).isShown(0)).isFalse();
    }

    @Test
    void withholdsAQuestionOfAGroupThatGaveOneAnswer() {
        List<List<Long>> counts = IntStream.range(0, layout.cells())
                .mapToObj(cell -> {
                    long n = ANSWERED.get(cell);
                    return cell == 0 ? List.of(n, 0L) : List.of(n / 2, n - n / 2);
                })
                .toList();
        Pattern pattern = Disclosure.OF_FIVE.ofChoices(layout, groups, new Choices(counts, false, false));
        assertThat(withheld(pattern)).contains("hovedstaden MAYOR");
        assertThat(pattern.of(0)).isEqualTo(Detail.ALL);
    }

    @Test
    void showsThatNobodyOfALargeGroupPickedAnOption() {
        List<List<Long>> counts = IntStream.range(0, layout.cells())
                .mapToObj(cell -> List.of(layout.rowOf(cell) == 1 ? 0L : 3L, ANSWERED.get(cell) - 1, 2L))
                .toList();
        PickPattern pattern = Disclosure.OF_FIVE.ofPicks(layout, groups, new Picks(ANSWERED, counts, 3));
        assertThat(withheld(pattern.options().get(0))).noneMatch(group -> group.contains("all"));
        assertThat(pattern.frame()).isEqualTo(groups);
    }

    @Test
    void withholdsAnOptionThatAllOfACellPicked() {
        List<List<Long>> counts = IntStream.range(0, layout.cells())
                .mapToObj(cell -> List.of(cell == 0 ? 19L : 3L, ANSWERED.get(cell) - 1, 2L))
                .toList();
        PickPattern pattern = Disclosure.OF_FIVE.ofPicks(layout, groups, new Picks(ANSWERED, counts, 3));
        assertThat(withheld(pattern.options().get(0))).contains("hovedstaden MAYOR");
        assertThat(withheld(pattern.options().get(1))).doesNotContain("hovedstaden MAYOR");
    }

    @Test
    void keepsTheMeanOfARowWhoseCountsWouldGiveTooMuchAway() {
        // A step that nobody in midtjylland chose: its mean is shown, its counts are not.
        List<List<Long>> counts = IntStream.range(0, layout.cells())
                .mapToObj(cell -> {
                    long n = ANSWERED.get(cell);
                    long ends = layout.rowOf(cell) == 1 ? 0 : 1;
                    return List.of(ends, n / 4, n - ends - n / 4 - n / 2 + 1, n / 2 - 1);
                })
                .toList();
        Pattern pattern = Disclosure.OF_FIVE.ofChoices(layout, groups, new Choices(counts, true, false));
        assertThat(pattern.of(layout.rowGroup(1))).isEqualTo(Detail.MEAN);
    }

    @Test
    void leavesNoDifferenceThatGaveOneAnswer() {
        // Everybody of midtjylland gave the same number, so its small cell would be known through its row.
        Pattern pattern = Disclosure.OF_FIVE.ofNumbers(
                layout, groups, ANSWERED, cells -> cells.stream().allMatch(cell -> layout.rowOf(cell) == 1));
        assertThat(withheld(pattern)).contains("midtjylland all");
        assertThat(pattern.of(0)).isEqualTo(Detail.ALL);
    }

    @Test
    void refusesAThresholdOfOne() {
        assertThatThrownBy(() -> new Disclosure(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Disclosure(2).k()).isEqualTo(2);
    }

    private List<String> withheld(Pattern pattern) {
        return IntStream.range(0, layout.groups())
                .filter(group -> !pattern.isShown(group))
                .mapToObj(group -> name(layout.row(group), KKRS) + " " + name(layout.column(group), layout.columns()))
                .toList();
    }

    private static String name(int index, List<String> names) {
        return index < 0 ? "all" : names.get(index);
    }
}
