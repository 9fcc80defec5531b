/** What a service says when asked: its value, or the trouble in words. Before it comes nothing; every reading of a service comes after it. */
@NullMarked
package io.holdfast.dashboard.services.answer;

import org.jspecify.annotations.NullMarked;
