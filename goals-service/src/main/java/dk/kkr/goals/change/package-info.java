/**
 * Tells that data behind figures have changed. Features that take something in fire it within their transaction;
 * the one that computes listens, so that neither knows the other. Whoever must see them at one moment holds them back.
 */
@NullMarked
package dk.kkr.goals.change;

import org.jspecify.annotations.NullMarked;
