@NullMarked
package io.holdfast.local.identity;

import org.jspecify.annotations.NullMarked;
