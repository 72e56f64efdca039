package dk.kkr.survey.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Places by count, the most first; equal counts share a place and the next place is left out (1, 2, 2, 4; S4). */
public final class Ranks {

    private Ranks() {}

    public static List<Integer> of(List<Long> counts) {
        double[] falling = counts.stream().mapToDouble(count -> -count).toArray();
        double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.MINIMUM).apply(falling);
        return Arrays.stream(ranks).mapToObj(rank -> (int) rank).toList();
    }
}
