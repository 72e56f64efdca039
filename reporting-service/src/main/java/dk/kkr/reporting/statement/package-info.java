/**
 * Result statements: the live figures of a contract and its frozen editions (A6), as the goals topic tells them. This
 * package reads and keeps them and decides who may see which. How they look is the business of the documents.
 */
@NullMarked
package dk.kkr.reporting.statement;

import org.jspecify.annotations.NullMarked;
