/** What the embedded runtime is told by its environment: folders, ports, the Java to use. Read once, before all else. */
@NullMarked
package io.holdfast.local.settings;

import org.jspecify.annotations.NullMarked;
