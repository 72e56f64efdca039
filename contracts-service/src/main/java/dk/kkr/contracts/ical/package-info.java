/**
 * All-day entries as an iCalendar file (RFC 5545). It knows nothing of what the entries are about. The same entries always give the same bytes, so that a calendar program can be told that nothing has changed.
 */
@NullMarked
package dk.kkr.contracts.ical;

import org.jspecify.annotations.NullMarked;
