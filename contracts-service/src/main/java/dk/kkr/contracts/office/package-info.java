/**
 * Who holds which office and when: a hub's board, and a KKR's chair and vice chair. A signature is held against it, so that it names somebody who could sign that day. Names are personal data: the parties and KL read them, and they go some years after the term.
 */
@NullMarked
package dk.kkr.contracts.office;

import org.jspecify.annotations.NullMarked;
