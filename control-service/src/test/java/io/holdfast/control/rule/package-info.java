/** What holds for rules, each rule as a row of a table. */
@NullMarked
package io.holdfast.control.rule;

import org.jspecify.annotations.NullMarked;
