package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import io.holdfast.evidence.asset.InventorySnapshot.Listed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of inventories. Only a complete snapshot retires; one that would retire more than half of the population is
 * held; one that is older than the last applied changes nothing.
 */
final class InventoryPolicy {

    private InventoryPolicy() {}

    static InventoryDecision decide(Inventory known, InventorySnapshot snapshot) {
        var applied = known.applied();
        if (applied != null && snapshot.time().isBefore(applied)) {
            return new InventoryDecision.Outdated(applied);
        }
        var members = known.members(snapshot.population().uid()).size();
        var retiring = retiring(known, snapshot).size();
        if (retiring * 2 > members) {
            return new InventoryDecision.Hold(retiring, members);
        }
        return apply(known, snapshot);
    }

    /** What somebody confirmed is applied however much it shrinks the population, unless it is old by now. */
    static InventoryDecision confirmed(Inventory known, InventorySnapshot snapshot) {
        var applied = known.applied();
        return applied != null && snapshot.time().isBefore(applied)
                ? new InventoryDecision.Outdated(applied)
                : apply(known, snapshot);
    }

    private static InventoryDecision apply(Inventory known, InventorySnapshot snapshot) {
        var changed = new ArrayList<Asset>();
        for (var listed : byUid(snapshot).values()) {
            var before = known.assets().get(listed.uid());
            var after = active(before, listed, snapshot);
            if (!after.equals(before)) {
                changed.add(nextVersion(after, before));
            }
        }
        for (var asset : retiring(known, snapshot)) {
            changed.add(retired(asset, snapshot));
        }
        return new InventoryDecision.Apply(changed);
    }

    private static List<Asset> retiring(Inventory known, InventorySnapshot snapshot) {
        if (!snapshot.complete()) {
            return List.of();
        }
        var named = byUid(snapshot);
        return known.members(snapshot.population().uid()).stream()
                .filter(member -> !named.containsKey(member.uid()))
                .toList();
    }

    /** The last entry of an asset counts when a list names it twice. */
    private static Map<String, Listed> byUid(InventorySnapshot snapshot) {
        var byUid = new LinkedHashMap<String, Listed>();
        snapshot.assets().forEach(listed -> byUid.put(listed.uid(), listed));
        return byUid;
    }

    private static Asset active(@Nullable Asset before, Listed listed, InventorySnapshot snapshot) {
        var activeSince = before != null && before.state() == Asset.State.ACTIVE ? before.since() : snapshot.time();
        return new Asset(
                listed.uid(),
                listed.kind() == null ? snapshot.population().kind() : listed.kind(),
                listed.name(),
                listed.owner(),
                listed.level(),
                listed.labelsOrNone(),
                snapshot.population().uid(),
                Asset.State.ACTIVE,
                activeSince,
                before == null ? 0 : before.version());
    }

    private static Asset retired(Asset asset, InventorySnapshot snapshot) {
        return new Asset(
                asset.uid(),
                asset.kind(),
                asset.name(),
                asset.owner(),
                asset.criticality(),
                asset.labels(),
                asset.population(),
                Asset.State.RETIRED,
                snapshot.time(),
                asset.version() + 1);
    }

    private static Asset nextVersion(Asset after, @Nullable Asset before) {
        return new Asset(
                after.uid(),
                after.kind(),
                after.name(),
                after.owner(),
                after.criticality(),
                after.labels(),
                after.population(),
                after.state(),
                after.since(),
                before == null ? 1 : before.version() + 1);
    }
}
