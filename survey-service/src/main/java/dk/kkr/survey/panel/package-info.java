/**
 * Panels: who is asked. A panel's members are always given as a whole list, so that it says plainly who is in it.
 * Only KL sees members; what leaves the service is how many there are per KKR and role.
 */
@NullMarked
package dk.kkr.survey.panel;

import org.jspecify.annotations.NullMarked;
