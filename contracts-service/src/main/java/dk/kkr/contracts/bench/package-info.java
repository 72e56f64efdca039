/**
 * What the benchmark of contracts needs inside the service: an endpoint to compare with.
 * It is left out unless the service is built with {@code -Dkkr.bench=true}, which {@code deploy/bench/contracts} does for a
 * jar of its own. Nothing else refers to it.
 */
@NullMarked
package dk.kkr.contracts.bench;

import org.jspecify.annotations.NullMarked;
