/**
 * Reads the product's content: evidence kinds, controls and declarations, from the YAML files of the catalog directory.
 * Before it come only the files; after it comes {@code rule}, which compiles the controls' expressions.
 */
@NullMarked
package io.holdfast.control.catalog;

import org.jspecify.annotations.NullMarked;
