package io.holdfast.dashboard.services.evidence;

import io.holdfast.contracts.EvidenceEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One piece of evidence as the ledger keeps it. */
public record LedgerEntry(long sequence, @Nullable Instant ledgeredAt, EvidenceEvent event) {}
