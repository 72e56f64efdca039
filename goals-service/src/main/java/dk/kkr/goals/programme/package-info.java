/**
 * Programmes and their funds: how many pathways and how many kroner there were in the country and at a hub, held against
 * the share the hub was expected to have. Rows come by import and are kept in versions as all rows are.
 */
@NullMarked
package dk.kkr.goals.programme;

import org.jspecify.annotations.NullMarked;
