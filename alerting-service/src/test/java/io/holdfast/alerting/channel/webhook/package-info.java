/** What a webhook is made of, and what its receiver may do. */
@NullMarked
package io.holdfast.alerting.channel.webhook;

import org.jspecify.annotations.NullMarked;
