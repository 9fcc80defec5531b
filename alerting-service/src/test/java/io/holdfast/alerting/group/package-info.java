/** How groups speak, on the real database. */
@NullMarked
package io.holdfast.alerting.group;

import org.jspecify.annotations.NullMarked;
