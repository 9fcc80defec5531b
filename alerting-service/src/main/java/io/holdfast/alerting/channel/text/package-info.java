/** What a message says in words, before a kind of channel gives it its form. */
@NullMarked
package io.holdfast.alerting.channel.text;

import org.jspecify.annotations.NullMarked;
