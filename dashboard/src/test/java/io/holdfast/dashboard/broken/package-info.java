/** Code that breaks the architecture's rules, so that each is seen failing. */
@NullMarked
package io.holdfast.dashboard.broken;

import org.jspecify.annotations.NullMarked;
