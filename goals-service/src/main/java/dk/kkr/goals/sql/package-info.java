/**
 * A thin coat over JDBC: named parameters, and rows read by a lambda. The service speaks SQL itself, since its work
 * is sets of rows and versions of them. It joins the transaction of whoever calls.
 */
@NullMarked
package dk.kkr.goals.sql;

import org.jspecify.annotations.NullMarked;
