/**
 * Access to this service's database in plain SQL. Read models are rows that events put there and views take away, so
 * an object mapper in between would have nothing to do. Calls join the transaction they are made in.
 */
@NullMarked
package dk.kkr.reporting.store;

import org.jspecify.annotations.NullMarked;
