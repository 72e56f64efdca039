/**
 * What members answer, until their wave closes: checked against the questionnaire, kept sealed, counted once (S1, S2).
 *
 * <p>A member comes with a token and nothing else, in as many visits as they like; submission is final and leaves a sealed answer that nothing
 * in the database links to the member. Answers collected elsewhere come in bulk and are sealed alike. Only the closing opens them.
 */
@NullMarked
package dk.kkr.survey.answer;

import org.jspecify.annotations.NullMarked;
