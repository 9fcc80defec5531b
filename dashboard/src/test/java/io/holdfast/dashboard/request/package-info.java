/** What a request says of its reader, tested without a request. */
@NullMarked
package io.holdfast.dashboard.request;

import org.jspecify.annotations.NullMarked;
