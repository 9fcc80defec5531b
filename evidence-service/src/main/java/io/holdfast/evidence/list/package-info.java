/** What all lists have in common: how filters and the cursor of a sequence are read, and which lists are tables too. */
@NullMarked
package io.holdfast.evidence.list;

import org.jspecify.annotations.NullMarked;
