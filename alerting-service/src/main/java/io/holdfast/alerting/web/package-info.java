/** What the service's public calls share beyond the foundation: filters and refusals. */
@NullMarked
package io.holdfast.alerting.web;

import org.jspecify.annotations.NullMarked;
