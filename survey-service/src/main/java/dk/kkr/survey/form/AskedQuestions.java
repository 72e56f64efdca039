package dk.kkr.survey.form;

import dk.kkr.survey.form.AskedQuestion.Choice;
import dk.kkr.survey.form.AskedQuestion.Frame;
import dk.kkr.survey.questionnaire.Ends;
import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prepares questions for the page. */
final class AskedQuestions {

    private final Fields fields;
    private final Map<String, List<String>> faults;
    private final FormWords words;
    private final String language;

    /** @param faults what is wrong, by name of the field */
    AskedQuestions(Fields fields, Map<String, List<String>> faults, FormWords words) {
        this.fields = fields;
        this.faults = faults;
        this.words = words;
        this.language = words.languageCode();
    }

    List<AskedQuestion> of(List<Question> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> of(questions.get(i), i + 1))
                .toList();
    }

    private AskedQuestion of(Question question, int number) {
        String name = Fields.name(question);
        return new AskedQuestion(
                name,
                question.key(),
                number,
                question.type().name(),
                Phrase.of(question.text(), language),
                question.isRequired(),
                hint(question),
                choices(question, name),
                others(question, name),
                dontKnow(question),
                frames(question),
                end(question.ends(), 0),
                end(question.ends(), 1),
                fields.text(name),
                faultsAt(name));
    }

    private List<String> faultsAt(String name) {
        return faults.getOrDefault(name, List.of());
    }

    private String hint(Question question) {
        return switch (question.type()) {
            case PICK -> {
                Integer most = question.maxPicks();
                yield most == null ? "" : words.pickAtMost(most);
            }
            case MULTIPLE -> words.pickSome();
            case NUMBER -> (range(question.min(), question.max()) + " " + words.numberHint()).strip();
            case TEXT -> words.textHint(String.format(Locale.forLanguageTag(language), "%,d", Question.MAX_TEXT));
            case SCALE, SINGLE -> "";
        };
    }

    private String range(@Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null) {
            return words.between(min, max);
        }
        if (min != null) {
            return words.atLeast(min);
        }
        return max != null ? words.atMost(max) : "";
    }

    private List<Choice> choices(Question question, String name) {
        return switch (question.type()) {
            case SCALE -> steps(question, name);
            case SINGLE, MULTIPLE -> options(question, name);
            case PICK, NUMBER, TEXT -> List.of();
        };
    }

    private List<Choice> steps(Question question, String name) {
        Integer min = question.min();
        Integer max = question.max();
        if (min == null || max == null) {
            return List.of();
        }
        return choices(max - min + 1, name, i -> String.valueOf(min + i), i -> Phrase.of(String.valueOf(min + i)));
    }

    private List<Choice> options(Question question, String name) {
        List<Option> options = question.choices();
        return choices(
                options.size(),
                name,
                i -> options.get(i).key(),
                i -> Phrase.of(options.get(i).text(), language));
    }

    private List<Choice> choices(int size, String name, IntFunction<String> value, IntFunction<Phrase> text) {
        return IntStream.range(0, size)
                .mapToObj(i -> choice(i == 0 ? name : name + "." + i, name, value.apply(i), text.apply(i)))
                .toList();
    }

    private Choice choice(String id, String name, String value, Phrase text) {
        return new Choice(id, name, value, text, fields.given(name).contains(value));
    }

    /** One who has pressed a button by mistake can take it back, where an answer is not required. */
    private List<Choice> others(Question question, String name) {
        List<Choice> others = new ArrayList<>();
        if (Fields.hasButtons(question)) {
            if (question.allowsDontKnow()) {
                others.add(choice(Fields.dontKnow(question), name, Question.DONT_KNOW, Phrase.of(words.dontKnow())));
            }
            if (!question.isRequired()) {
                others.add(new Choice(name + ".none", name, "", Phrase.of(words.noAnswer()), false));
            }
        }
        return others;
    }

    private @Nullable Choice dontKnow(Question question) {
        if (Fields.hasButtons(question) || !question.allowsDontKnow()) {
            return null;
        }
        String name = Fields.dontKnow(question);
        return new Choice(name, name, Fields.YES, Phrase.of(words.dontKnow()), fields.saysDontKnow(question));
    }

    private List<Frame> frames(Question question) {
        return IntStream.range(0, question.allFrames().size())
                .mapToObj(i -> {
                    String name = Fields.name(question, question.allFrames().get(i));
                    return new Frame(name, frameName(question, i), options(question, name), faultsAt(name));
                })
                .toList();
    }

    private Phrase frameName(Question question, int which) {
        if (!question.allFrameNames().isEmpty()) {
            return Phrase.of(question.allFrameNames().get(which), language);
        }
        String frame = question.allFrames().get(which);
        return Phrase.of(
                switch (frame) {
                    case "TODAY" -> words.today();
                    case "FUTURE" -> words.future();
                    default ->
                        frame.charAt(0)
                                + frame.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
                });
    }

    private @Nullable Phrase end(@Nullable Ends ends, int which) {
        if (ends == null) {
            return null;
        }
        List<String> english = ends.en();
        return Phrase.of(new Wording(ends.da().get(which), english == null ? null : english.get(which)), language);
    }
}
