/** Free texts of closed waves (S7): for the survey's owners alone, without anything that tells whose they are. */
@NullMarked
package dk.kkr.survey.comment;

import org.jspecify.annotations.NullMarked;
