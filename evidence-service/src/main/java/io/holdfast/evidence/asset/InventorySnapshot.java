package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a population consists of, as its managing system listed it.
 *
 * @param complete whether every asset of the population is in the list
 * @param time when it was listed
 */
record InventorySnapshot(
        PopulationRef population, boolean complete, List<Listed> assets, String source, String id, Instant time) {

    static final String KIND = "inventory.snapshot";

    InventorySnapshot {
        assets = List.copyOf(assets);
    }

    /**
     * The population that was listed.
     *
     * @param kind what its assets are, where they do not say it themselves
     */
    record PopulationRef(String uid, String kind) {}

    /** The {@code data} of the evidence. */
    record Data(PopulationRef population, boolean complete, List<Listed> assets) {

        InventorySnapshot of(String source, String id, Instant time) {
            return new InventorySnapshot(population, complete, assets, source, id, time);
        }
    }

    /** One asset of the list. What nobody says of its criticality is medium. */
    record Listed(
            String uid,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String owner,
            @Nullable String criticality,
            @Nullable Map<String, String> labels) {

        Asset.Criticality level() {
            return criticality == null
                    ? Asset.Criticality.MEDIUM
                    : Asset.Criticality.valueOf(criticality.toUpperCase(Locale.ROOT));
        }

        Map<String, String> labelsOrNone() {
            return labels == null ? Map.of() : labels;
        }
    }
}
