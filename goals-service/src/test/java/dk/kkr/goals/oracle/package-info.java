/** A slow, obvious computation of every figure, written from the rules alone, and random data to play against it. */
@org.jspecify.annotations.NullMarked
package dk.kkr.goals.oracle;
