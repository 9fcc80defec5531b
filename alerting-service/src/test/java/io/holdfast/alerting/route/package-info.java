/** Who is told. */
@NullMarked
package io.holdfast.alerting.route;

import org.jspecify.annotations.NullMarked;
