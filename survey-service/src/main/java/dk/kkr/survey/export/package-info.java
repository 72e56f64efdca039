/**
 * Results as files: for a spreadsheet with labels and codes, and for statistics programs with a codebook. They are made from the kept results
 * alone, so a file says exactly what the results say; what is withheld is an empty cell.
 */
@NullMarked
package dk.kkr.survey.export;

import org.jspecify.annotations.NullMarked;
