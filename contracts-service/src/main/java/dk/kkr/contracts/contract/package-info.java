/**
 * Result contracts between a hub and its KKR for a year (F2 to F5). The aggregate is the contract with its revisions; its status follows from the steps taken. Votes and drafts are for the parties only.
 */
@NullMarked
package dk.kkr.contracts.contract;

import org.jspecify.annotations.NullMarked;
