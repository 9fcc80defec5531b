/** The rules and states of findings, and their API. */
@NullMarked
package io.holdfast.alerting.finding;

import org.jspecify.annotations.NullMarked;
