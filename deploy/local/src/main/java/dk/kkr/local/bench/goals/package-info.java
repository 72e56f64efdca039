/**
 * The benchmarks of goals-service behind {@code deploy/bench/goals}: imports against COPY, fulfilment against SQL written by hand,
 * and figures on their way to reporting. {@link dk.kkr.local.bench.goals.GoalsBenchmark} is the command; what each has to keep
 * is judged by {@link dk.kkr.local.bench.goals.Limits}. Rows are made up, the same ones each time.
 */
@NullMarked
package dk.kkr.local.bench.goals;

import org.jspecify.annotations.NullMarked;
