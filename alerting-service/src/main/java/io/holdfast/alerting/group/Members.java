package io.holdfast.alerting.group;

import io.holdfast.alerting.group.Groups.Kept;
import io.holdfast.alerting.route.Member;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The findings of a group, a portion at a time: however many there are, so many are in memory and no more. */
@Singleton
class Members {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final int atOnce;

    Members(GroupConfig config) {
        this.atOnce = config.portion();
        if (atOnce < 1) {
            throw new IllegalArgumentException("holdfast.alerting.group.portion must be at least 1, not " + atOnce);
        }
    }

    /**
     * Some findings of a group, as they are kept and as the routes see them.
     *
     * @param all whether the group has no others
     */
    record Portion(List<Kept> kept, List<Member> members, boolean all) {}

    /** What is done with each portion; the findings of it may be removed from the group meanwhile. */
    @FunctionalInterface
    interface Use {
        void of(Portion portion) throws SQLException;
    }

    void each(Connection transaction, UUID group, Use use) throws SQLException {
        var after = BEFORE_ALL;
        var more = true;
        while (more) {
            var kept = read(transaction, group, after, atOnce);
            if (!kept.isEmpty()) {
                var all = kept.size() < atOnce && after.equals(BEFORE_ALL);
                use.of(new Portion(kept, members(transaction, kept), all));
                after = kept.getLast().finding().id();
            }
            more = kept.size() == atOnce;
        }
    }

    List<Kept> read(Connection transaction, UUID group, UUID after, int count) throws SQLException {
        return Groups.members(transaction, group, after, count);
    }

    private static List<Member> members(Connection transaction, List<Kept> kept) throws SQLException {
        var known = Tellings.known(
                transaction, kept.stream().map(each -> each.finding().id()).toList());
        return kept.stream()
                .map(each -> new Member(
                        each.finding(),
                        each.current(),
                        each.overdueAt(),
                        each.dueSoon(),
                        each.reminded(),
                        known.getOrDefault(each.finding().id(), Map.of())))
                .toList();
    }
}
