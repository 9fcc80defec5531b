/** The evidence-service's public API as the dashboard reads it. Before it come the answers; the gateway comes after it. */
@NullMarked
package io.holdfast.dashboard.services.evidence;

import org.jspecify.annotations.NullMarked;
