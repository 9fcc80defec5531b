/**
 * The annex to a data processing agreement as a living document: every measure in its document's words, with how it
 * stands, as HTML and as PDF. Before it comes {@code report.standing}; {@code report} serves it.
 */
@NullMarked
package io.holdfast.control.report.annex;

import org.jspecify.annotations.NullMarked;
