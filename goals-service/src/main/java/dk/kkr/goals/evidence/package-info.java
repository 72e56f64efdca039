/**
 * What shows that something was done or measured: links, and names of the contract's attachments. Files themselves are
 * kept with the contract.
 */
@NullMarked
package dk.kkr.goals.evidence;

import org.jspecify.annotations.NullMarked;
