/**
 * What is asked (S1): questionnaires in versions, of which a published one never changes.
 *
 * <p>A draft may be incomplete; {@link dk.kkr.survey.questionnaire.QuestionnaireCheck} tells what cannot work, and must find nothing
 * before publication. The records here are what other packages read: how an answer must look, what can be counted.
 */
@NullMarked
package dk.kkr.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
