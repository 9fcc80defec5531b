@NullMarked
package io.holdfast.control.check;

import org.jspecify.annotations.NullMarked;
