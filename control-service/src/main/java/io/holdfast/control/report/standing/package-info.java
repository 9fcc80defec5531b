/**
 * Says how the measures of a declaration stood at an instant, out of the catalog in force and what was judged. Before it
 * comes {@code posture}; {@code report.annex} and {@code report.oscal} put it into documents.
 */
@NullMarked
package io.holdfast.control.report.standing;

import org.jspecify.annotations.NullMarked;
