/** Tests of when fulfilment is told. */
@org.jspecify.annotations.NullMarked
package dk.kkr.goals.fulfilment;
