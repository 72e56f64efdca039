/**
 * Guides whose calls are run. {@link dk.kkr.local.guide.Guide} reads the Markdown: each fenced block of a request is followed by
 * the answer it expects; {@link dk.kkr.local.guide.Player} makes the calls in their order and holds each answer against what the
 * guide says. How a block is written stands at the top of each guide, for its readers.
 */
package dk.kkr.local.guide;
