package io.holdfast.control.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.assess.Evidence;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assets and evidence. */
public final class Facts {

    public static final Instant START = Instant.parse("2026-11-22T06:00:00Z");

    private Facts() {}

    /** An active system that came into the inventory at {@link #START}. */
    public static Asset system(String uid) {
        return system(uid, 1, Map.of(), Asset.State.ACTIVE);
    }

    public static Asset system(String uid, long version, Map<String, String> labels, Asset.State state) {
        return new Asset(
                uid,
                "system",
                "Name of " + uid,
                "ops",
                Asset.Criticality.HIGH,
                labels,
                "systems",
                state,
                START,
                version);
    }

    public static EvidenceEvent backup(String subject, String id, Instant time, Map<String, Object> data) {
        return event("backup.run", subject, id, time, data);
    }

    public static EvidenceEvent event(String kind, String subject, String id, Instant time, Map<String, Object> data) {
        return new EvidenceEvent(
                id, "restic@" + subject, kind, subject, time, null, time.plusSeconds(1), null, data, Map.of());
    }

    public static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static byte @Nullable [] nothing() {
        return null;
    }

    public static Evidence evidence(EvidenceEvent event) {
        try {
            return Evidence.read(json(event));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
