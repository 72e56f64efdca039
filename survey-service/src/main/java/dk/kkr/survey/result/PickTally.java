package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.survey.disclosure.Picks;
import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.statistics.PairedChange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of each person some options, in each frame; and of everybody how the first frame goes with the second. */
final class PickTally implements QuestionTally {

    private final List<String> frames;
    private final List<String> options;
    private final Map<String, Integer> places = new HashMap<>();
    private final int most;
    private final long[][] answered;
    private final long[][][] counts;
    private final long[][] pairs;
    private long dontKnow;

    /** @param frames one without a name where the question has none */
    PickTally(Question question, List<String> frames, int cells) {
        this.frames = frames;
        this.options = question.choices().stream().map(Option::key).toList();
        options.forEach(option -> places.put(option, places.size()));
        Integer limit = question.maxPicks();
        this.most = limit == null ? options.size() : Math.min(limit, options.size());
        this.answered = new long[frames.size()][cells];
        this.counts = new long[frames.size()][cells][options.size()];
        this.pairs = new long[options.size()][4];
    }

    @Override
    public void add(int cell, JsonNode answer) {
        if (QuestionTally.isDontKnow(answer)) {
            dontKnow++;
            return;
        }
        BitSet first = new BitSet();
        for (int frame = 0; frame < frames.size(); frame++) {
            String name = frames.get(frame);
            BitSet picks = picks(name.isEmpty() ? answer : answer.path(name));
            if (!picks.isEmpty()) {
                answered[frame][cell]++;
            }
            long[] here = counts[frame][cell];
            picks.stream().forEach(option -> here[option]++);
            if (frame == 0) {
                first = picks;
            } else if (frame == 1 && !first.isEmpty() && !picks.isEmpty()) {
                pair(first, picks);
            }
        }
    }

    private BitSet picks(JsonNode list) {
        BitSet picks = new BitSet();
        for (JsonNode option : list) {
            Integer place = places.get(option.asText());
            if (place == null) {
                throw new IllegalArgumentException("An option was taken that the question does not have");
            }
            picks.set(place);
        }
        return picks;
    }

    private void pair(BitSet first, BitSet second) {
        for (int option = 0; option < options.size(); option++) {
            pairs[option][(first.get(option) ? 0 : 2) + (second.get(option) ? 0 : 1)]++;
        }
    }

    List<String> frames() {
        return frames;
    }

    List<String> options() {
        return options;
    }

    long dontKnow() {
        return dontKnow;
    }

    Picks picks(int frame) {
        return new Picks(
                QuestionTally.list(answered[frame]),
                Arrays.stream(counts[frame]).map(QuestionTally::list).toList(),
                most);
    }

    /** The first frame against the second, among everybody who answered both. */
    PairedChange change(int option) {
        long[] pair = pairs[option];
        return new PairedChange(pair[0], pair[1], pair[2], pair[3]);
    }
}
