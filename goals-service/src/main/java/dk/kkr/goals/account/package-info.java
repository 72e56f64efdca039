/**
 * What a hub says of its goals: how agreed activities went, its account of a goal, and a person's assessment where the
 * figures do not do (A4). Every version is kept with who wrote it; the newest holds. A thing not yet said does not exist.
 */
@NullMarked
package dk.kkr.goals.account;

import org.jspecify.annotations.NullMarked;
