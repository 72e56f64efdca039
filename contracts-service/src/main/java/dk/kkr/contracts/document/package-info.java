/**
 * What holds for every stored document: its canonical JSON, the hash of that, and what differs between two of them. Nothing here knows what a document is about. The database and the hashes use the same form.
 */
@NullMarked
package dk.kkr.contracts.document;

import org.jspecify.annotations.NullMarked;
