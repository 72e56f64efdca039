package dk.kkr.survey.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What any question asks of a pattern, whatever was answered: a withheld group is not the difference of shown ones, nor is
 * any union of fewer than {@code k} answers, or of one and the same answer.
 *
 * @param answers how many answered, per cell
 * @param unanimous whether all of some cells are known to have given one answer
 */
record GroupSafety(Layout layout, List<Long> answers, int k, Predicate<List<Integer>> unanimous) implements Safety {

    /** Not a figure of one group, but of a union that can be had. */
    private static final int UNION = -1;

    @Override
    public Set<Exposed> exposed(Pattern pattern) {
        Set<Exposed> exposed = unions(layout, pattern, answers, k, unanimous);
        List<Exchange> exchanges = Exchange.all(layout, pattern, Detail.MEAN, cell -> answers.get(cell) > 0);
        pattern.groups().filter(group -> isWithheld(layout, pattern, group)).forEach(group -> {
            if (exchanges.stream().noneMatch(exchange -> exchange.changes(layout, group))) {
                exposed.add(new Exposed(group, 0));
            }
        });
        return exposed;
    }

    /** Withheld, of somebody, and not of everybody. */
    static boolean isWithheld(Layout layout, Pattern pattern, int group) {
        return group > 0
                && pattern.of(group) != Detail.ALL
                && layout.responded(group) > 0
                && !layout.isEverybody(group);
    }

    static Set<Exposed> unions(
            Layout layout, Pattern pattern, List<Long> answers, int k, Predicate<List<Integer>> unanimous) {
        Set<Exposed> exposed = new HashSet<>();
        int telling = Unions.telling(
                layout, pattern, cells -> cells.stream().mapToLong(answers::get).sum() < k || unanimous.test(cells));
        for (int i = 0; i < telling; i++) {
            exposed.add(new Exposed(i, UNION));
        }
        return exposed;
    }
}
