/**
 * Where a channel may lead: every address of a name is looked at, special ranges are refused unless an administrator
 * allowed them, and what was looked at is what the sender connects to. Stands below all kinds of channels.
 */
@NullMarked
package io.holdfast.alerting.channel.target;

import org.jspecify.annotations.NullMarked;
