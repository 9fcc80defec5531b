package io.holdfast.evidence.source;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.Map;

/** A registered source as an asset, so that it is judged like everything else whether it keeps what it promised. */
final class SourceAsset {

    static final String KIND = "source";
    private static final String PREFIX = KIND + ":";

    private SourceAsset() {}

    /** What evidence about the source names as its subject. */
    static String uid(String sourceId) {
        return PREFIX + sourceId;
    }

    /** The label {@code interval} is in seconds, as CEL reads durations; absent when nothing is promised. */
    static Asset of(String sourceId, Registration registration, Instant now) {
        var promised = registration.promised();
        Map<String, String> labels = promised == null ? Map.of() : Map.of("interval", promised.toSeconds() + "s");
        return new Asset(
                uid(sourceId),
                KIND,
                registration.title(),
                registration.owner(),
                Asset.Criticality.MEDIUM,
                labels,
                null,
                Asset.State.ACTIVE,
                now,
                1);
    }
}
