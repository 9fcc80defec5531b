/** Knows who calls: JWT bearers and the API keys of sources, and for whom a caller may speak. */
@NullMarked
package io.holdfast.evidence.access;

import org.jspecify.annotations.NullMarked;
