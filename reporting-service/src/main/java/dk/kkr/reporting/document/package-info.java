/**
 * A result statement as a page, a PDF, a sheet, a document and a CSV file. One text in Danish is made of the figures,
 * and every format only lays it out. The resource chooses the format by suffix or by the Accept header.
 */
@NullMarked
package dk.kkr.reporting.document;

import org.jspecify.annotations.NullMarked;
