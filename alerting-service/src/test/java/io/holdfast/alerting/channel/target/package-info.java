/** What this part of the channels promises, row by row. */
@NullMarked
package io.holdfast.alerting.channel.target;

import org.jspecify.annotations.NullMarked;
