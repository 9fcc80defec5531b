/**
 * Puts a declaration's standing into NIST's OSCAL, so that other tools can read it: measures are OSCAL's controls, each with
 * a finding; assessments are observations of inventory items. Before it comes {@code report.standing}; {@code report}
 * serves it.
 */
@NullMarked
package io.holdfast.control.report.oscal;

import org.jspecify.annotations.NullMarked;
