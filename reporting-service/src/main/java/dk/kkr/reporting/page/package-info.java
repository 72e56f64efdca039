/**
 * What all pages have in common: the style sheet, the security headers, and problems shown as a page to a reader with a
 * browser. There is no script on any page, and the headers make sure of it.
 */
@NullMarked
package dk.kkr.reporting.page;

import org.jspecify.annotations.NullMarked;
