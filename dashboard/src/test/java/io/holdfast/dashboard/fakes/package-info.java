/** The three services as fakes over HTTP, with bodies in the exact shapes of their public API, and tokens for tests. */
@NullMarked
package io.holdfast.dashboard.fakes;

import org.jspecify.annotations.NullMarked;
