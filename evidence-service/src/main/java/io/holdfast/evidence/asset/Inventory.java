package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a snapshot comes.
 *
 * @param applied the time of the snapshot of this population that was applied last
 * @param assets the population's active members and every known asset that the snapshot names, by uid
 */
record Inventory(@Nullable Instant applied, Map<String, Asset> assets) {

    Inventory {
        assets = Map.copyOf(assets);
    }

    List<Asset> members(String population) {
        return assets.values().stream()
                .filter(asset -> asset.state() == Asset.State.ACTIVE && population.equals(asset.population()))
                .toList();
    }
}
