/**
 * Two waves held against each other, question by question (S6). Only shown results are compared, so a comparison says nothing that
 * either wave withholds; who answered differs from wave to wave, and every comparison says so.
 */
@NullMarked
package dk.kkr.survey.comparison;

import org.jspecify.annotations.NullMarked;
