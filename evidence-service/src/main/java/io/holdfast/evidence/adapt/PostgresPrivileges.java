package io.holdfast.evidence.adapt;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may administer a cluster. What needs both roles and memberships is left out where only one of them is known: half
 * a list of administrators would look like a short one.
 */
final class PostgresPrivileges {

    /**
     * Whoever may read or write the server's files or run its programs can make itself superuser.
     *
     * @see <a href="https://www.postgresql.org/docs/current/predefined-roles.html">PostgreSQL: predefined roles</a>
     */
    private static final Set<String> SUPERUSER_LIKE =
            Set.of("pg_execute_server_program", "pg_read_server_files", "pg_write_server_files");

    private static final Set<String> ALL_DATA = Set.of("pg_read_all_data", "pg_write_all_data");

    private PostgresPrivileges() {}

    static Map<String, Object> facts(
            @Nullable List<PostgresRole> roles, @Nullable PostgresMemberships memberships, Instant time) {
        var data = new Fact.Data().put("memberships_examined", memberships != null);
        if (roles != null) {
            addRoles(data, roles, time);
        } else if (memberships != null) {
            data.put("accounts_examined", own(memberships).size());
        }
        if (memberships != null) {
            data.put(
                    "superuser_like",
                    own(memberships).stream()
                            .filter(name -> reaches(memberships, name, SUPERUSER_LIKE::contains))
                            .toList());
        }
        if (roles != null && memberships != null) {
            addAdministrators(data, roles, memberships);
        }
        return data.facts();
    }

    private static void addRoles(Fact.Data data, List<PostgresRole> roles, Instant time) {
        var expired = names(roles, role -> role.login() && role.expiredAt(time));
        data.put("accounts_examined", names(roles, PostgresRole::login).size())
                .put("superusers", names(roles, PostgresRole::superuser))
                .put("expired_accounts", expired)
                .put("expired_accounts_count", expired.size());
    }

    private static void addAdministrators(Fact.Data data, List<PostgresRole> roles, PostgresMemberships memberships) {
        var powerful = Set.copyOf(names(roles, PostgresRole::mayAdminister));
        var farSighted = Set.copyOf(names(roles, PostgresRole::seesAllRows));
        Predicate<String> administers = name -> powerful.contains(name) || SUPERUSER_LIKE.contains(name);
        Predicate<String> seesAll = name -> farSighted.contains(name) || ALL_DATA.contains(name);
        var administrators = names(roles, role -> role.login() && reaches(memberships, role.name(), administers));
        data.put("administrators", administrators)
                .put("administrators_count", administrators.size())
                .put(
                        "full_data_access",
                        names(
                                roles,
                                role -> role.login()
                                        && !administrators.contains(role.name())
                                        && reaches(memberships, role.name(), seesAll)));
    }

    private static boolean reaches(PostgresMemberships memberships, String role, Predicate<String> what) {
        return memberships.reachableFrom(role).stream().anyMatch(what);
    }

    private static Set<String> own(PostgresMemberships memberships) {
        return memberships.named().stream()
                .filter(name -> !PostgresRole.isPredefined(name))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    private static List<String> names(List<PostgresRole> roles, Predicate<PostgresRole> which) {
        return roles.stream().filter(which).map(PostgresRole::name).sorted().toList();
    }
}
