/**
 * What every kind of channel is: settings with a schema, a message that can be looked at before it is sent, and a way of
 * sending it. The kinds implement it and know nothing of each other.
 */
@NullMarked
package io.holdfast.alerting.channel.kind;

import org.jspecify.annotations.NullMarked;
