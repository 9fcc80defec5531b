/** Passes the services' tables on to the browser, in the name of who asks. Before it come the services; a download comes after it. */
@NullMarked
package io.holdfast.dashboard.export;

import org.jspecify.annotations.NullMarked;
