/**
 * Notifications on their way: written in the transaction of the finding that they tell of, claimed by their state with a
 * lease, attempted until they are delivered or dead. Before it, {@code route} decided who is told; a {@code channel} is
 * what {@code Sender} stands for.
 */
@NullMarked
package io.holdfast.alerting.notify;

import org.jspecify.annotations.NullMarked;
