/**
 * The benchmark of contracts behind {@code deploy/bench/contracts}: reads and lists at few and at many contracts, and a list
 * page against a bare endpoint. {@link dk.kkr.local.bench.Templates} makes contracts through the API, {@link
 * dk.kkr.local.bench.Copies} multiplies them in the database, {@link dk.kkr.local.bench.Load} sends the requests, to the
 * loopback address only, and {@link dk.kkr.local.bench.ContractsBenchmark} is the command.
 *
 * <p>And that of surveys behind {@code deploy/bench/surveys}, with {@link dk.kkr.local.bench.SurveysBenchmark} as its command.
 */
@NullMarked
package dk.kkr.local.bench;

import org.jspecify.annotations.NullMarked;
