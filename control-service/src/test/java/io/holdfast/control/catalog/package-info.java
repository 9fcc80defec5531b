/** What holds for the reading of the catalog, and for the catalog that ships. */
@NullMarked
package io.holdfast.control.catalog;

import org.jspecify.annotations.NullMarked;
