/**
 * One asking of a panel: when, with which questionnaire, whom (S2), and how many have answered (S3).
 *
 * <p>A wave keeps its own copy of the panel from its opening on, so that a later change of the panel changes nobody's chance to answer and no
 * rate. Nothing here sees an answer.
 */
@NullMarked
package dk.kkr.survey.wave;

import org.jspecify.annotations.NullMarked;
