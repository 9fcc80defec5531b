@NullMarked
package io.holdfast.local.preflight;

import org.jspecify.annotations.NullMarked;
