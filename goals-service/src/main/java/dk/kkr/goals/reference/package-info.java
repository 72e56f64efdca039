/**
 * Hubs, municipalities and their inhabitants, kept up to date by events. The first two are there from the start,
 * so that rows can be checked at once. Inhabitants are kept with the time they became known.
 */
@NullMarked
package dk.kkr.goals.reference;

import org.jspecify.annotations.NullMarked;
