/** The database's schema, before anything reads or writes it. */
@NullMarked
package io.holdfast.foundation.migrations;

import org.jspecify.annotations.NullMarked;
