@NullMarked
package io.holdfast.bench.http;

import org.jspecify.annotations.NullMarked;
