/** Views that a person keeps: a page with its filters, under a name. Before it come requests; the pages' lists come after it. */
@NullMarked
package io.holdfast.dashboard.view;

import org.jspecify.annotations.NullMarked;
