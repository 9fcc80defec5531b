package io.holdfast.control.history;

import java.time.Instant;

/**
 * Two points in time that a look back needs.
 *
 * @param at what held then
 * @param knownAt as it was known then; never before {@code at}, because nobody knew what would hold later
 */
public record Moment(Instant at, Instant knownAt) {

    public Moment {
        if (at.isAfter(knownAt)) {
            throw new IllegalArgumentException("nobody knew at " + knownAt + " what would hold at " + at);
        }
    }
}
