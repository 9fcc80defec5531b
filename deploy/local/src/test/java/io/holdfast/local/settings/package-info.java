@NullMarked
package io.holdfast.local.settings;

import org.jspecify.annotations.NullMarked;
