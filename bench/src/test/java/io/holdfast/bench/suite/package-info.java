@NullMarked
package io.holdfast.bench.suite;

import org.jspecify.annotations.NullMarked;
