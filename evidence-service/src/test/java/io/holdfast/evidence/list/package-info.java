/** The lists as tables, over HTTP. */
@NullMarked
package io.holdfast.evidence.list;

import org.jspecify.annotations.NullMarked;
