/**
 * Arithmetic of surveys as pure functions: what was counted goes in, figures with their uncertainty come out.
 * Panels are small and known, so every interval is corrected for the share of the panel that answered; when everybody has
 * answered there is no chance left and no interval. All intervals are 95 %.
 */
@NullMarked
package dk.kkr.survey.statistics;

import org.jspecify.annotations.NullMarked;
