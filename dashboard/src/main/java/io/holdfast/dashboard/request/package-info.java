/** What a request says of its reader: the language, and where to go back to. Before it come words; refusals, pages and templates come after it. */
@NullMarked
package io.holdfast.dashboard.request;

import org.jspecify.annotations.NullMarked;
