/**
 * Gives whole tables out as a stream of lines: what a page at a time would take hours for. {@code ledger} and
 * {@code asset} say which rows; this reads them behind a cursor in the database, so that memory stays constant, and only
 * a few at a time, so that intake and lists keep their connections.
 */
@NullMarked
package io.holdfast.evidence.export;

import org.jspecify.annotations.NullMarked;
