package io.holdfast.alerting.group;

import io.holdfast.alerting.route.Circumstances;
import io.holdfast.alerting.route.Member;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds out what is so now: open windows, silent sources, restless findings. */
@Singleton
class Situation {

    private final Restlessness restlessness;
    private final GroupConfig config;

    Situation(Restlessness restlessness, GroupConfig config) {
        this.restlessness = restlessness;
        this.config = config;
    }

    Circumstances of(Connection transaction, List<Member> members, Instant now) throws SQLException {
        return around(transaction, members.stream().map(Member::id).toList(), now);
    }

    Circumstances around(Connection transaction, Collection<UUID> findings, Instant now) throws SQLException {
        return new Circumstances(
                now,
                Windows.open(transaction, now),
                config.silenceNotice(),
                SilentSources.all(transaction),
                Restlessness.of(transaction, findings),
                restlessness.thresholds());
    }
}
