/** The inbox's own rules, tested without a service. */
@NullMarked
package io.holdfast.dashboard.findings;

import org.jspecify.annotations.NullMarked;
