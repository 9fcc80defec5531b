package io.holdfast.evidence.ledger;

import io.holdfast.contracts.DeadLetter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Something else that the ledger's transaction does with what it stores. A step may be given the same batch again, so it
 * has no effect outside the transaction before {@link #committed()}.
 */
public interface LedgerStep {

    /**
     * Follows a batch of evidence that was stored.
     *
     * @param entries the batch in Kafka's order, duplicates included
     * @param stored what of it was new, by source
     */
    default void evidence(Connection transaction, List<LedgerEntry> entries, List<Stored> stored) throws SQLException {}

    /** Follows a batch of dead letters. */
    default void deadLetters(Connection transaction, List<DeadLetter> letters) throws SQLException {}

    /** The batch given last is committed. */
    default void committed() {}

    /**
     * How much of a batch was new.
     *
     * @param events how many events of the source were stored for the first time
     * @param last when the last of them was taken in
     */
    record Stored(String source, long events, Instant last) {}
}
