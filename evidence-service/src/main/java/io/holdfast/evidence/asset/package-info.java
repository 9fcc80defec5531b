/**
 * Keeps what exists: inventories name and retire assets, evidence discovers them. Before it comes {@code ledger}, in
 * whose transaction it works; after it the topic of assets, to which a relay publishes every change.
 */
@NullMarked
package io.holdfast.evidence.asset;

import org.jspecify.annotations.NullMarked;
