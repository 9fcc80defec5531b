/**
 * What becomes of a change on its way to people: routes say who is told, groups gather what belongs together. Before it,
 * {@code finding} changed and {@code route} decided; what is to be said goes on to {@code notify}.
 */
@NullMarked
package io.holdfast.alerting.group;

import org.jspecify.annotations.NullMarked;
