package io.holdfast.control.rule;

import java.time.Instant;

/** How long satisfying evidence stays valid by its own word (not by its age, which is {@code fresh_for}). */
public sealed interface Validity permits Validity.Unlimited, Validity.Until, Undecided {

    /** The control names no end. */
    record Unlimited() implements Validity {}

    /** Past this instant the promise no longer holds. */
    record Until(Instant end) implements Validity {}
}
