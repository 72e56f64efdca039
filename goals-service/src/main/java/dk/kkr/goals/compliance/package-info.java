/**
 * What a hub must see to beside its goals (R4): guidance that lacks an evaluation, and companies guided beyond the limit
 * within any twelve months without a decision of management. The limits are data of the framework agreement.
 */
@NullMarked
package dk.kkr.goals.compliance;

import org.jspecify.annotations.NullMarked;
