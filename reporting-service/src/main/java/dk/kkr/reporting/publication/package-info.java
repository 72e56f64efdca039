/**
 * What is published: agreements, contracts and statements, as a list for programs and as the public start page. Only what
 * has been published can be found here. Nobody has to sign in.
 */
@NullMarked
package dk.kkr.reporting.publication;

import org.jspecify.annotations.NullMarked;
