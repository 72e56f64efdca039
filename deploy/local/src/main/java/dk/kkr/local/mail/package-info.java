/**
 * A mail server for development: takes every mail that the services send, delivers none, and shows the last of them in a browser
 * and as JSON.
 */
@NullMarked
package dk.kkr.local.mail;

import org.jspecify.annotations.NullMarked;
