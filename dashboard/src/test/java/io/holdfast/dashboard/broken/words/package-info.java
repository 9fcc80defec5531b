/** Words that depend on a page. */
@NullMarked
package io.holdfast.dashboard.broken.words;

import org.jspecify.annotations.NullMarked;
