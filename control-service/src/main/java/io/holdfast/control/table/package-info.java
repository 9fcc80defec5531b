/**
 * Writes lists as tables that people open elsewhere: CSV and XLSX. It knows nothing of what is in the list; {@code view}
 * gives it the columns and the pages.
 */
@NullMarked
package io.holdfast.control.table;

import org.jspecify.annotations.NullMarked;
