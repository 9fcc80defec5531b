package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An asset of the made-up organisation and the evidence that speaks of it.
 *
 * @param labels its labels as a JSON object: what the catalog's populations choose by
 * @param signals what it sends again and again
 * @param rare what its controls need too, sent once
 */
public record Subject(String uid, String kind, String labels, List<Signal> signals, List<Signal> rare) {

    public Subject {
        signals = List.copyOf(signals);
        rare = List.copyOf(rare);
    }

    /** The same subject when it is new: it sends everything once. */
    public Subject introducing() {
        return new Subject(
                uid,
                kind,
                labels,
                Stream.concat(signals.stream(), rare.stream()).toList(),
                List.of());
    }

    byte[] key() {
        return uid.getBytes(StandardCharsets.UTF_8);
    }

    /** The asset as an inventory snapshot lists it. */
    String asset() {
        return "{\"uid\":\"" + uid + "\",\"kind\":\"" + kind + "\",\"name\":\"" + uid
                + "\",\"owner\":\"operations\",\"criticality\":\"medium\",\"labels\":" + labels + "}";
    }
}
