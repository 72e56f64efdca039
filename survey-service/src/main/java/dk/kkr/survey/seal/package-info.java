/**
 * How answers are kept from everybody until a wave closes (S2; ADR 0105, 0106).
 *
 * <p>Everything secret is derived from one secret that is not in the database: the key pair of a wave, which seals what is
 * submitted, and the members' tokens, which seal what they have saved but not submitted. Nothing here knows questions,
 * answers or tables.
 */
@NullMarked
package dk.kkr.survey.seal;

import org.jspecify.annotations.NullMarked;
