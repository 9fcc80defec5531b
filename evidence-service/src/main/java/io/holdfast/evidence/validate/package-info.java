/**
 * Decides whether an input is evidence: reads the CloudEvents modes, checks the attributes and the kind's JSON Schema.
 * Before it comes {@code intake} with bytes; after it {@code publish} with events. Pure: no clock, no I/O but the kinds'
 * files when they are loaded.
 */
@NullMarked
package io.holdfast.evidence.validate;

import org.jspecify.annotations.NullMarked;
