/** Asks the three services, side by side and with the caller's token. Before it come their APIs; the pages come after it. */
@NullMarked
package io.holdfast.dashboard.services;

import org.jspecify.annotations.NullMarked;
