package io.holdfast.alerting.intake;

import io.holdfast.alerting.sql.Database;
import io.holdfast.contracts.Transition;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;

/** Applies transitions once more, with everything that follows when they are applied for the first time. */
@Singleton
class Repair {

    private final Database database;
    private final TransitionConsumer consumer;
    private final AfterCommit afterCommit;

    Repair(Database database, TransitionConsumer consumer, AfterCommit afterCommit) {
        this.database = database;
        this.consumer = consumer;
        this.afterCommit = afterCommit;
    }

    int of(List<Transition> transitions) throws SQLException {
        if (transitions.isEmpty()) {
            return 0;
        }
        var applied = database.inTransaction(transaction -> consumer.repair(transaction, transitions));
        afterCommit.of(applied);
        return applied.observations().size();
    }
}
