/**
 * Takes evidence in: over HTTP in every CloudEvents mode, as a tool's own output, from Kafka, or once more from a dead
 * letter. {@code Intake} is the story: read, validate, publish. After it comes {@code ledger}, which reads what was
 * published.
 */
@NullMarked
package io.holdfast.evidence.intake;

import org.jspecify.annotations.NullMarked;
