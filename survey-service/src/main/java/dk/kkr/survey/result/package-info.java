/**
 * Results of a wave: counted once at its closing, cut down once to what may be shown (S5), and kept as that and nothing more.
 * {@link dk.kkr.survey.result.WaveTally} counts, {@link dk.kkr.survey.result.ResultMaker} decides and computes; both are
 * pure. Every output reads the kept results, so none can say more than another.
 */
@NullMarked
package dk.kkr.survey.result;

import org.jspecify.annotations.NullMarked;
