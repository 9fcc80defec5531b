/** Habits of the API. */
@NullMarked
package io.holdfast.alerting.web;

import org.jspecify.annotations.NullMarked;
