/**
 * PDF files that belong to a contract. They come as a stream, are checked against what they claim to be, and are kept in
 * pieces. What the parties publish of a published contract is open to all.
 */
@NullMarked
package dk.kkr.contracts.attachment;

import org.jspecify.annotations.NullMarked;
