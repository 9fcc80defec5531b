package io.holdfast.evidence.asset;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Reads the evidence of an inventory. */
final class SnapshotReader {

    private SnapshotReader() {}

    /**
     * Reads one snapshot.
     *
     * @param json the whole event
     * @throws JsonProcessingException when its data are not those of an inventory
     * @throws IllegalArgumentException when a criticality is none
     */
    static InventorySnapshot read(String source, String id, Instant time, byte[] json) throws JsonProcessingException {
        var data = tree(json).path("data");
        var snapshot = Json.mapper().treeToValue(data, InventorySnapshot.Data.class);
        if (snapshot == null || snapshot.population() == null || snapshot.assets() == null) {
            throw new JsonParseException(null, "population or assets are missing");
        }
        return snapshot.of(source, id, time);
    }

    private static JsonNode tree(byte[] json) throws JsonProcessingException {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw notJson;
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory cannot be read", impossible);
        }
    }
}
