@NullMarked
package io.holdfast.bench.load;

import org.jspecify.annotations.NullMarked;
