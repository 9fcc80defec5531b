package io.holdfast.evidence.adapt;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is a member of which role. Every membership counts, however it was granted: whoever is a member may become the
 * role, or let itself.
 *
 * @see <a href="https://www.postgresql.org/docs/current/role-membership.html">PostgreSQL: role membership</a>
 */
final class PostgresMemberships {

    /** By member. */
    private final Map<String, Set<String>> rolesOf = new HashMap<>();

    private PostgresMemberships() {}

    static PostgresMemberships read(List<Fields> rows) {
        var memberships = new PostgresMemberships();
        for (var row : rows) {
            memberships
                    .rolesOf
                    .computeIfAbsent(row.text("member"), member -> new TreeSet<>())
                    .add(row.text("role"));
        }
        return memberships;
    }

    /** The role and all that it can become, directly or through others. */
    Set<String> reachableFrom(String role) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(role);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (reached.add(next)) {
                open.addAll(rolesOf.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }

    /** All roles that are named, as member or as what it is a member of. */
    Set<String> named() {
        var named = rolesOf.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        named.addAll(rolesOf.keySet());
        return named;
    }
}
