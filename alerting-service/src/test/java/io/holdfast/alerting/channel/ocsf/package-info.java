/** What this part of the channels promises, row by row. */
@NullMarked
package io.holdfast.alerting.channel.ocsf;

import org.jspecify.annotations.NullMarked;
