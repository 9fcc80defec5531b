package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.notify.Outbox;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Telling;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts the messages of groups into the outbox, while they are made. */
@Singleton
class Speaking {

    private final Outbox outbox;
    private final RouteMetrics metrics;
    private final GroupConfig config;

    Speaking(Outbox outbox, RouteMetrics metrics, GroupConfig config) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.config = config;
    }

    /** The channels that take notifications now. */
    Set<ChannelId> listening(Connection transaction) throws SQLException {
        return outbox.enabledChannels(transaction);
    }

    Speech begin(Connection transaction, Occasion occasion) throws SQLException {
        var machines = outbox.machines(transaction);
        return new Speech(transaction, new Composer(occasion, machines, config.items(), config.portion()));
    }

    /** What a group says in one flush. */
    final class Speech {

        private final Connection transaction;
        private final Composer composer;
        private int messages;

        private Speech(Connection transaction, Composer composer) {
            this.transaction = transaction;
            this.composer = composer;
        }

        /** Which notification the channel gets what is told next by, once there is room for it. */
        UUID idFor(ChannelId channel) {
            return composer.idFor(channel);
        }

        void makeRoom(List<Telling> next) throws SQLException {
            write(composer.makeRoom(next));
        }

        void say(List<Telling> told) throws SQLException {
            outbox.take(transaction, composer.take(told));
        }

        /** Says the rest; answers how many messages it became. */
        int end() throws SQLException {
            write(composer.rest());
            return messages;
        }

        private void write(List<Draft> drafts) throws SQLException {
            outbox.write(transaction, drafts);
            metrics.messages(drafts);
            messages += drafts.size();
        }
    }
}
