package dk.kkr.contracts.office;

import dk.kkr.kit.problem.Text;

/**
 * Something that the reader of a step ought to look at, though the step is valid.
 *
 * @param code NOT_IN_OFFICE or OFFICE_UNKNOWN
 * @param detail what is the matter and how to mend it
 */
public record Warning(String code, Text detail) {}
