package dk.kkr.survey.form;

import dk.kkr.survey.questionnaire.Wording;

/**
 * A text of a questionnaire.
 *
 * @param lang its language where that is another than the page's, else empty
 */
public record Phrase(String text, String lang) {

    static Phrase of(Wording wording, String language) {
        return new Phrase(wording.in(language), wording.en() == null && !language.equals("da") ? "da" : "");
    }

    /** In the language of the page. */
    static Phrase of(String text) {
        return new Phrase(text, "");
    }
}
