/** Tests of {@code form}. */
@NullMarked
package io.holdfast.dashboard.form;

import org.jspecify.annotations.NullMarked;
