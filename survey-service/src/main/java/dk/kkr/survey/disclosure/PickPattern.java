package dk.kkr.survey.disclosure;

import java.util.List;

/**
 * What is shown of a question with several picks.
 *
 * @param frame the groups about which anything is shown: how many answered
 * @param options per option, the groups about which its count is shown
 */
public record PickPattern(Pattern frame, List<Pattern> options) {}
