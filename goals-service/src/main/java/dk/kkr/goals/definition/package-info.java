/**
 * What a contract wants: its goals, targets, indicators and thresholds, as contracts-service tells them by event.
 * Every version is kept, so that what was computed can be computed again. Also says who may read a contract here.
 */
@NullMarked
package dk.kkr.goals.definition;

import org.jspecify.annotations.NullMarked;
