/**
 * Writes lists as tables that people open elsewhere: CSV and XLSX. It knows nothing of what is in the list; the service
 * gives it the columns and the pages.
 */
@NullMarked
package io.holdfast.foundation.web.table;

import org.jspecify.annotations.NullMarked;
