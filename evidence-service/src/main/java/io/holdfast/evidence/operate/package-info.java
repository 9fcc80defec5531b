/** Starts the parts in their order and tells how they are: migrations, health, the clock, problems of the outside. */
@NullMarked
package io.holdfast.evidence.operate;

import org.jspecify.annotations.NullMarked;
