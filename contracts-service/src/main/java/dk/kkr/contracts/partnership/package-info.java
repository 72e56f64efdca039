/**
 * What cooperation agreements and focus plans have in common (F8): meetings, priorities, contact persons, their limits, and who sees and changes them. A hub writes its own; its KKR, the municipality and KL read. Contact persons are personal data, seen by the parties and KL alone.
 */
@NullMarked
package dk.kkr.contracts.partnership;

import org.jspecify.annotations.NullMarked;
