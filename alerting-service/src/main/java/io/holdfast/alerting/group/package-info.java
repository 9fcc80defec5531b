/**
 * What becomes of a change on its way to people: it is put into the groups that its routes lead to, and when a group is
 * due, what is news to a channel becomes a message. Before it, {@code finding} changed; {@code route} decides; what is to
 * be said goes on to {@code notify}. Groups, timers, silences and routes are kept in the database, so a restart, or a
 * second instance, changes nothing.
 */
@NullMarked
package io.holdfast.alerting.group;

import org.jspecify.annotations.NullMarked;
