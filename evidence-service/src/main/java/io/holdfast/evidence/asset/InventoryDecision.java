package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.List;

/** What a snapshot does to the inventory. */
sealed interface InventoryDecision {

    /**
     * The assets change as the snapshot says.
     *
     * @param changed the assets that are different from now on; none when the snapshot only confirms what is known
     */
    record Apply(List<Asset> changed) implements InventoryDecision {
        public Apply {
            changed = List.copyOf(changed);
        }
    }

    /**
     * Nothing until somebody confirms it: a broken listing looks like a company that lost most of its systems.
     *
     * @param retiring how many members would retire
     * @param members how many there are
     */
    record Hold(int retiring, int members) implements InventoryDecision {}

    /** Nothing: a newer snapshot was applied already. */
    record Outdated(Instant applied) implements InventoryDecision {}
}
