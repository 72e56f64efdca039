/**
 * What is due by which day (F7): derived from each adopted contract in the transaction that changes it, and shown as due, done or late for the day it is in Denmark. What no event closes is marked done by the organisation that is responsible. A deadline that passes is told once, by whichever replica comes first.
 */
@NullMarked
package dk.kkr.contracts.deadline;

import org.jspecify.annotations.NullMarked;
