/**
 * What became of companies that a municipality, or its local business office, sent on to a hub. For that municipality
 * alone; every read is kept.
 */
@NullMarked
package dk.kkr.goals.referral;

import org.jspecify.annotations.NullMarked;
