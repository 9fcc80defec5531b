@NullMarked
package io.holdfast.alerting.audit;

import org.jspecify.annotations.NullMarked;
