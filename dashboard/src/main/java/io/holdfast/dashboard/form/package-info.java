/** Forms that are drawn from a JSON Schema, and read back into data. Before it come words and addresses; the pages with such forms come after it. */
@NullMarked
package io.holdfast.dashboard.form;

import org.jspecify.annotations.NullMarked;
