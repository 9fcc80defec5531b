/** What people get when something broke that nobody expected: a page with a reference that the log has too. Before it comes every page; people who look into the log come after it. */
@NullMarked
package io.holdfast.dashboard.failure;

import org.jspecify.annotations.NullMarked;
