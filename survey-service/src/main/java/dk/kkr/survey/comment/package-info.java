/**
 * Free texts of closed waves (S7): for the survey's owners alone, without anything that tells whose they are. What leaves the service is themes
 * with counts, and quotes that somebody has redacted and released (ADR 0115); both become part of the wave's results, which every output reads.
 */
@NullMarked
package dk.kkr.survey.comment;

import org.jspecify.annotations.NullMarked;
