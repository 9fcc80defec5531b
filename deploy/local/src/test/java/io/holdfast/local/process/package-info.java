@NullMarked
package io.holdfast.local.process;

import org.jspecify.annotations.NullMarked;
