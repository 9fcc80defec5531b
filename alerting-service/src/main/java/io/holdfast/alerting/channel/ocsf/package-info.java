/**
 * Findings as events of the Open Cybersecurity Schema Framework, to a Kafka topic.
 *
 * @see <a href="https://schema.ocsf.io/classes/compliance_finding">OCSF, Compliance Finding</a>
 */
@NullMarked
package io.holdfast.alerting.channel.ocsf;

import org.jspecify.annotations.NullMarked;
