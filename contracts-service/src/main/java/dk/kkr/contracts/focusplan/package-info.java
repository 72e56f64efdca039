/**
 * Focus plans: what a hub and a municipality mean to do together in a year (F8). There is one for each hub, municipality and year. A plan can refer to the cooperation agreement it carries out, which then must go on to cover it.
 */
@NullMarked
package dk.kkr.contracts.focusplan;

import org.jspecify.annotations.NullMarked;
