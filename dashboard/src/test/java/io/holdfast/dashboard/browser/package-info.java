/** The dashboard in a real Chromium. */
@NullMarked
package io.holdfast.dashboard.browser;

import org.jspecify.annotations.NullMarked;
