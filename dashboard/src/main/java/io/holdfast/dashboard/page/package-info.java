/** What all pages share: the frame around them, addresses with filters, tallies. Before it come words; every page comes after it. */
@NullMarked
package io.holdfast.dashboard.page;

import org.jspecify.annotations.NullMarked;
