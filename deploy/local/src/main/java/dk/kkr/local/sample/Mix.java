package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mixes values evenly: each as often as stated, none in one lump. */
final class Mix {

    private Mix() {}

    /** {@code counts} tells how often each value comes; at each place that value comes which is furthest behind its share. */
    static List<String> of(Map<String, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> given = new LinkedHashMap<>();
        counts.keySet().forEach(key -> given.put(key, 0));
        List<String> mixed = new ArrayList<>(total);
        for (int place = 1; place <= total; place++) {
            String next = furthestBehind(counts, given, place, total);
            given.merge(next, 1, Integer::sum);
            mixed.add(next);
        }
        return mixed;
    }

    /** The counts of a sample file, in its order. */
    static Map<String, Integer> counts(JsonNode stated) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stated.properties()
                .forEach(one -> counts.put(one.getKey(), one.getValue().intValue()));
        return counts;
    }

    private static String furthestBehind(
            Map<String, Integer> counts, Map<String, Integer> given, int place, int total) {
        String next = "";
        long most = Long.MIN_VALUE;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int so = given.getOrDefault(entry.getKey(), 0);
            long behind = (long) entry.getValue() * place - (long) so * total;
            if (so < entry.getValue() && behind > most) {
                most = behind;
                next = entry.getKey();
            }
        }
        return next;
    }
}
