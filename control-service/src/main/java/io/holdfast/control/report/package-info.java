/**
 * Serves reports: what stands as a document for people (the annex) and for other tools (OSCAL). Before it come
 * {@code report.standing}, {@code report.annex} and {@code report.oscal}; nothing comes after it, and it writes nothing.
 */
@NullMarked
package io.holdfast.control.report;

import org.jspecify.annotations.NullMarked;
