/** The arithmetic of fulfilment, with the worked examples and with properties. */
@NullMarked
package dk.kkr.goals.arithmetic;

import org.jspecify.annotations.NullMarked;
