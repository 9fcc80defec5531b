/**
 * What must be true before anything is started: nobody else runs over the same home, nothing of a killed run is left,
 * ports and space are there. Each refusal is one sentence. After it come the servers, then the services.
 */
@NullMarked
package io.holdfast.local.preflight;

import org.jspecify.annotations.NullMarked;
