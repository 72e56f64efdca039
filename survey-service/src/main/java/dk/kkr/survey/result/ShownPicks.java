package dk.kkr.survey.result;

import dk.kkr.survey.disclosure.Detail;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.disclosure.PickPattern;
import dk.kkr.survey.disclosure.Picks;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.FrameResult;
import dk.kkr.survey.result.ResultView.OptionChange;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several options, in one or more frames; each frame is decided by itself, since other members may have answered it. */
final class ShownPicks extends Shown {

    private final PickTally tally;
    private final int k;
    private final List<Picks> frames;
    private final List<PickPattern> patterns;

    ShownPicks(Question question, Layout layout, PickTally tally, Pattern within, Disclosure disclosure) {
        super(question, layout);
        this.tally = tally;
        this.k = disclosure.k();
        this.frames =
                IntStream.range(0, tally.frames().size()).mapToObj(tally::picks).toList();
        this.patterns = frames.stream()
                .map(picks -> disclosure.ofPicks(layout, within, picks))
                .toList();
    }

    @Override
    Pattern visible(String answer) {
        int option = tally.options().indexOf(answer);
        return patterns.stream()
                .map(pattern -> option < 0
                        ? pattern.frame()
                        : pattern.frame().and(pattern.options().get(option)))
                .reduce(Pattern::and)
                .orElseThrow();
    }

    @Override
    QuestionResult of(int group) {
        Map<String, FrameResult> results = new LinkedHashMap<>();
        for (int frame = 0; frame < frames.size(); frame++) {
            results.put(tally.frames().get(frame), frame(frame, group));
        }
        boolean withheld = results.values().stream().allMatch(FrameResult::withheld);
        FrameResult single = results.get("");
        long answered = results.values().stream()
                .map(FrameResult::n)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new QuestionResult(
                question.key(),
                question.type(),
                withheld,
                false,
                single == null ? null : single.n(),
                group == 0 && !withheld ? tally.dontKnow() : null,
                null,
                withheld ? null : Rounding.figure(population(group, answered).size()),
                null,
                null,
                null,
                null,
                null,
                single == null ? results : null,
                single == null ? null : single.options(),
                null,
                group == 0 ? changes() : null);
    }

    private FrameResult frame(int frame, int group) {
        PickPattern pattern = patterns.get(frame);
        List<String> options = tally.options();
        if (pattern.frame().of(group) == Detail.NOTHING) {
            List<OptionResult> none = options.stream().map(Options::withheld).toList();
            return new FrameResult(null, true, none);
        }
        Picks picks = frames.get(frame);
        long n = layout.sum(picks.n(), group);
        Map<String, @Nullable Long> counts = new LinkedHashMap<>();
        for (int option = 0; option < options.size(); option++) {
            boolean shown = pattern.options().get(option).of(group) != Detail.NOTHING;
            counts.put(options.get(option), shown ? picks.picked(layout, group, option) : null);
        }
        return new FrameResult(n, false, Options.of(counts, n, population(group, n)));
    }

    private @Nullable List<OptionChange> changes() {
        boolean both = frames.size() > 1
                && patterns.get(0).frame().of(0) == Detail.ALL
                && patterns.get(1).frame().of(0) == Detail.ALL;
        if (!both || tally.options().isEmpty() || tally.change(0).n() < k) {
            return null;
        }
        return OptionChanges.of(tally, population(0, tally.change(0).n()));
    }
}
