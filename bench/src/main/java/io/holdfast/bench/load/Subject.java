package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An asset of the made-up organisation and the evidence that speaks of it.
 *
 * @param labels its labels as a JSON object: what the catalog's populations choose by
 */
public record Subject(String uid, String kind, String labels, List<Signal> signals) {

    byte[] key() {
        return uid.getBytes(StandardCharsets.UTF_8);
    }

    /** The asset as an inventory snapshot lists it. */
    String asset() {
        return "{\"uid\":\"" + uid + "\",\"kind\":\"" + kind + "\",\"name\":\"" + uid
                + "\",\"owner\":\"operations\",\"criticality\":\"medium\",\"labels\":" + labels + "}";
    }
}
