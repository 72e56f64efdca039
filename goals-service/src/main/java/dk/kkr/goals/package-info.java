/**
 * Goals service: takes in what hubs and the agency report, computes how far result contracts are fulfilled, and freezes
 * that in statements. Each package is a feature; {@code arithmetic} is pure, {@code sql} and {@code change} serve all.
 * Nothing here calls another service while it answers.
 */
@NullMarked
package dk.kkr.goals;

import org.jspecify.annotations.NullMarked;
