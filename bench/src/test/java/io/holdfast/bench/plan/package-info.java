@NullMarked
package io.holdfast.bench.plan;

import org.jspecify.annotations.NullMarked;
