/** The control-service's public API as the dashboard reads it. Before it come the answers; the gateway comes after it. */
@NullMarked
package io.holdfast.dashboard.services.control;

import org.jspecify.annotations.NullMarked;
