/**
 * Until when a finding should be resolved, counted in working time. Pure; {@code finding} comes to it with a severity and
 * an instant and goes on with a due date.
 */
@NullMarked
package io.holdfast.alerting.work;

import org.jspecify.annotations.NullMarked;
