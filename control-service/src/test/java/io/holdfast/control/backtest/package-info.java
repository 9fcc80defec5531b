/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.backtest;

import org.jspecify.annotations.NullMarked;
