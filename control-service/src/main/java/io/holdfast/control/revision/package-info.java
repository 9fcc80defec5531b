/**
 * Changes the catalog without a restart: looks at the catalog directory, takes bundles over HTTP, keeps every version in
 * PostgreSQL, where all instances agree on the one that is in force, and puts that one into force here. Before it come
 * {@code catalog} and {@code rule}; after it {@code inforce}.
 */
@NullMarked
package io.holdfast.control.revision;

import org.jspecify.annotations.NullMarked;
