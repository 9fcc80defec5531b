@NullMarked
package io.holdfast.alerting.work;

import org.jspecify.annotations.NullMarked;
