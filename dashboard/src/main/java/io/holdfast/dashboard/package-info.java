/** What people look at: reads the three services with the caller's own token, shows it, and owns nothing. */
@NullMarked
package io.holdfast.dashboard;

import org.jspecify.annotations.NullMarked;
