/**
 * Proves that nothing is forgotten: every open finding has a next step, everything due moves, and the findings are what
 * the newest transitions say. It looks at the whole way from the outside, after {@code intake} and all that follows;
 * nothing depends on it.
 */
@NullMarked
package io.holdfast.alerting.audit;

import org.jspecify.annotations.NullMarked;
