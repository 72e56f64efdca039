/**
 * Imports of rows. A body is streamed into the database, packed, and checked to be what it says it is before it is
 * answered; a worker then takes it in within one transaction, so that after a crash it begins anew and nothing is ever
 * half there. Progress and rejections are told while it runs.
 */
@NullMarked
package dk.kkr.goals.imports;

import org.jspecify.annotations.NullMarked;
