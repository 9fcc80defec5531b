/** Tells open pages that something changed. Before it come the services' heads; the pages' fragments come after it. */
@NullMarked
package io.holdfast.dashboard.live;

import org.jspecify.annotations.NullMarked;
