/**
 * Disclosure control: decides which figures about which groups may be shown, once per wave and for every output (S5).
 * What is too small is withheld, and with it as little else as will do, so that nothing withheld can be reckoned from what
 * is shown. A withheld count is safe when there is a witness: other answers of the same people by which everything shown
 * would be the same and this count another.
 */
@NullMarked
package dk.kkr.survey.disclosure;

import org.jspecify.annotations.NullMarked;
