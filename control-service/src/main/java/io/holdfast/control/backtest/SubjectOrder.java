package io.holdfast.control.backtest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of the subjects' bytes in UTF-8, in which all streams of a backtest come. */
final class SubjectOrder implements Comparator<String> {

    static final SubjectOrder BY_BYTES = new SubjectOrder();

    private SubjectOrder() {}

    @Override
    public int compare(String one, String other) {
        // Java's own order of texts differs from it beyond the Basic Multilingual Plane.
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
