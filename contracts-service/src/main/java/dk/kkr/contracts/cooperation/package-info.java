/**
 * Cooperation agreements between a hub and its municipalities over several years (F8). One agreement can be with several municipalities; with each of them there is one at a time. An agreement is one document, changed by the hub and told to others without persons.
 */
@NullMarked
package dk.kkr.contracts.cooperation;

import org.jspecify.annotations.NullMarked;
