/**
 * Figures published elsewhere: waves of which no answer is left, such as that of 2017, and printed reports (S6, S8). They are taken as they stand,
 * and what of them cannot all be true is listed, with the rounding of printed figures allowed for.
 */
@NullMarked
package dk.kkr.survey.aggregate;

import org.jspecify.annotations.NullMarked;
