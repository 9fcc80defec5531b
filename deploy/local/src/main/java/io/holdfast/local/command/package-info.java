/** What the script {@code holdfast} says on the command line: one class a command. */
@NullMarked
package io.holdfast.local.command;

import org.jspecify.annotations.NullMarked;
