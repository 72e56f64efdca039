package dk.kkr.survey.form;

/**
 * What the pages of one member's questionnaire have in common.
 *
 * @param closes the hour until which it can be answered, in words
 * @param test whether this is a try that is counted nowhere
 * @param key that shows whose form it is
 * @param tag of what was saved when the page was made
 */
public record Sheet(Phrase title, String closes, boolean test, String key, String tag) {}
