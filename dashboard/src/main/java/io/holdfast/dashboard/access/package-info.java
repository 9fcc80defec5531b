/** Who looks: sign-in by cookie, refusals in words, protection against forged requests. Before it comes the browser; every page comes after it. */
@NullMarked
package io.holdfast.dashboard.access;

import org.jspecify.annotations.NullMarked;
