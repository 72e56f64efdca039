/**
 * Hubs, KKRs and municipalities, and how many live in each. They come with the product and are there from the first start. Every change is an event on the reference topic.
 */
@NullMarked
package dk.kkr.contracts.reference;

import org.jspecify.annotations.NullMarked;
