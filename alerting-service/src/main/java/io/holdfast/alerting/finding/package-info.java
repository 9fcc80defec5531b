/**
 * One finding for every (control, subject) that drifts. Before it, {@code intake} hands over transitions; what changed
 * goes on to {@code route}. The policy and the states are pure; {@code Findings} keeps them.
 */
@NullMarked
package io.holdfast.alerting.finding;

import org.jspecify.annotations.NullMarked;
