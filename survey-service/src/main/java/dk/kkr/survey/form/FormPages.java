package dk.kkr.survey.form;

import dk.kkr.kit.http.Etags;
import dk.kkr.kit.id.Denmark;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.answer.ResponseService.Versioned;
import dk.kkr.survey.answer.ResponseView;
import dk.kkr.survey.form.QuestionsPage.FieldFault;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.seal.MemberToken;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the pages, in the language of whoever looks. */
@Singleton
class FormPages {

    private final Language language;

    FormPages(Language language) {
        this.language = language;
    }

    /** The form with what is saved. */
    String saved(MemberToken token, Versioned found, boolean justSaved) {
        ResponseView body = found.body();
        Fields fields = Fields.saved(body.questions(), body.answers(), language.code());
        List<Question> shown = filled(body, fields).asked();
        List<AskedQuestion> asked = asked(shown, fields, List.of());
        List<AskedQuestion> opened = asked.stream()
                .filter(one -> shown.get(one.number() - 1).showIf() != null && !one.answered())
                .toList();
        return language.render(new QuestionsPage(
                sheet(token, body, Etags.of(found.version())), asked, List.of(), opened, justSaved, false));
    }

    /** The form as it was typed, and what is wrong with it. */
    String faulty(MemberToken token, ResponseView body, Fields typed, String tag, List<Fault> faults) {
        List<Question> shown = filled(body, typed).asked();
        return language.render(new QuestionsPage(
                sheet(token, body, tag), asked(shown, typed, faults), listed(shown, faults), List.of(), false, false));
    }

    /** The form as it was typed, while other answers were saved; {@code tag} is theirs. */
    String stale(MemberToken token, ResponseView body, Fields typed, String tag) {
        return language.render(new QuestionsPage(
                sheet(token, body, tag),
                asked(filled(body, typed).asked(), typed, List.of()),
                List.of(),
                List.of(),
                false,
                true));
    }

    String review(MemberToken token, Versioned found, boolean stale) {
        ResponseView body = found.body();
        Fields fields = Fields.saved(body.questions(), body.answers(), language.code());
        return language.render(new ReviewPage(
                sheet(token, body, Etags.of(found.version())),
                asked(filled(body, fields).asked(), fields, List.of()),
                stale));
    }

    String outcome(Outcome outcome) {
        return outcome(outcome, "");
    }

    /** @param request id to tell who looks after the service */
    String outcome(Outcome outcome, String request) {
        return language.render(
                new MessagePage(language.of(outcome.title()), language.of(outcome.text()), "", "", false, request));
    }

    /** Leads on to the form, as a step from a page of our own. */
    String entrance(String next) {
        FormWords words = language.words();
        return language.render(new MessagePage(words.name(), "", next, words.proceed(), true, ""));
    }

    FilledForm filled(ResponseView body, Fields fields) {
        return new FilledForm(body.questions(), fields, language.code());
    }

    private Sheet sheet(MemberToken token, ResponseView body, String tag) {
        String code = language.code();
        String pattern = code.equals("da") ? "d. MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy 'at' HH:mm";
        String closes = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(code))
                .withZone(Denmark.ZONE)
                .format(body.closesAt());
        return new Sheet(Phrase.of(body.title(), code), closes, body.test(), token.formKey(), tag);
    }

    private List<AskedQuestion> asked(List<Question> shown, Fields fields, List<Fault> faults) {
        Map<String, List<String>> byField = new HashMap<>();
        faults.forEach(fault -> byField.computeIfAbsent(field(shown, fault), name -> new ArrayList<>())
                .add(language.of(fault.detail())));
        return new AskedQuestions(fields, byField, language.words()).of(shown);
    }

    private List<FieldFault> listed(List<Question> shown, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldFault(field(shown, fault), number(shown, fault), language.of(fault.detail())))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private static int number(List<Question> shown, Fault fault) {
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).key().equals(steps(fault)[0])) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String field(List<Question> shown, Fault fault) {
        int number = number(shown, fault);
        if (number == 0) {
            return "";
        }
        Question question = shown.get(number - 1);
        String[] steps = steps(fault);
        return steps.length > 1 && question.allFrames().contains(steps[1])
                ? Fields.name(question, steps[1])
                : Fields.name(question);
    }

    /** The keys that a pointer goes through, from the question's on. */
    private static String[] steps(Fault fault) {
        return fault.pointer().replaceFirst("^" + FilledForm.AT + "/", "").split("/");
    }
}
