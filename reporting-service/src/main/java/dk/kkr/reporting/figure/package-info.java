/**
 * Figures of a statement, as SVG and as PNG. The SVG is a template; the PNG is painted with the outlines of the font we
 * ship, because a server may have no fonts of its own. Both show the same bars.
 */
@NullMarked
package dk.kkr.reporting.figure;

import org.jspecify.annotations.NullMarked;
