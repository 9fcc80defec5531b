/** What the filters of all lists have in common: words, instants and the cursor of a sequence. */
@NullMarked
package io.holdfast.evidence.list;

import org.jspecify.annotations.NullMarked;
