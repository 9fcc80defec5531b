/** What every public call has in common: problems, pages, preconditions and strict query parameters. */
@NullMarked
package io.holdfast.foundation.web;

import org.jspecify.annotations.NullMarked;
