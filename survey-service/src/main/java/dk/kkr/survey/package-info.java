/**
 * The survey service: panels of KKR members and, later, the questionnaires, waves and statistics about them.
 * Names and mail addresses of members stay in this service; events say only how many there are.
 */
@NullMarked
package dk.kkr.survey;

import org.jspecify.annotations.NullMarked;
