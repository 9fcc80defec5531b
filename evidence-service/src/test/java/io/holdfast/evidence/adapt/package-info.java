/** The adapters, fed with the real output of their tools, of other tools, and with what is left of it when it is cut. */
@NullMarked
package io.holdfast.evidence.adapt;

import org.jspecify.annotations.NullMarked;
