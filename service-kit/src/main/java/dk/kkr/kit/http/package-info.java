/**
 * The manners all services share over HTTP: request ids, ETags with If-Match, Idempotency-Key, cursors, limits of
 * bodies, and what every operation's OpenAPI says. A resource uses {@link dk.kkr.kit.http.Answers} and
 * {@link dk.kkr.kit.http.Page}; the rest happens in filters.
 */
@NullMarked
package dk.kkr.kit.http;

import org.jspecify.annotations.NullMarked;
