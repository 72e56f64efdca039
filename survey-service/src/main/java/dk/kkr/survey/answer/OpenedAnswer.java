package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.wave.Group;

/**
 * One member's answers, opened at the closing of their wave and held in memory only (ADR 0105).
 *
 * @param group what they are counted under
 * @param complete false for one who began and did not submit (S3)
 * @param answers by question key; what was not answered is not there. PICK {@code {"TODAY":["a"]}}, SCALE and NUMBER a number, SINGLE an option,
 *     MULTIPLE options, TEXT a text; {@code "DONT_KNOW"} where it is allowed
 */
public record OpenedAnswer(Group group, boolean complete, ObjectNode answers) {}
