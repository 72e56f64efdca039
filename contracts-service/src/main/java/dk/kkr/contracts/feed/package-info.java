/**
 * Addresses of calendars that programs subscribe to, which cannot send a token. Each belongs to an organisation and shows what that organisation sees, until it is deleted. The address is a secret: it is told once, and only its hash is kept.
 */
@NullMarked
package dk.kkr.contracts.feed;

import org.jspecify.annotations.NullMarked;
