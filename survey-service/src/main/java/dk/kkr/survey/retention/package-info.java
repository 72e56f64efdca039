/**
 * What is forgotten of people when their wave is over: a stated time after its closing the members of a wave, and of panels that are used
 * no more, are cut down to what counts (ADR 0117). Who has answered stays as a number of a KKR and role.
 */
@NullMarked
package dk.kkr.survey.retention;

import org.jspecify.annotations.NullMarked;
