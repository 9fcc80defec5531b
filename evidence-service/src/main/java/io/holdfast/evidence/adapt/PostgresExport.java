package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller took from one database cluster, in one of four forms:
 *
 * <ul>
 *   <li>{@code pg_roles} as CSV with its header ({@code psql --csv});
 *   <li>{@code pg_roles} as a JSON array of rows;
 *   <li>{@code pg_auth_members} as a JSON array of {@code {role, member}}, by name;
 *   <li>an object with {@code roles} and {@code members} as above, optionally {@code time}, and the facts of a review
 *       under the names that {@code permission.audit} has for them.
 * </ul>
 *
 * @param roles null when only memberships were sent
 * @param memberships null when only roles were sent
 */
record PostgresExport(
        @Nullable List<PostgresRole> roles,
        @Nullable PostgresMemberships memberships,
        @Nullable Instant time,
        @Nullable Review review) {

    private static final List<String> REVIEW_COUNTS = List.of("accounts_reviewed", "excess_found", "excess_revoked");
    private static final Set<String> KEYS = Set.of(
            "roles",
            "members",
            "time",
            "reviewed_at",
            "reviewer",
            "accounts_reviewed",
            "excess_found",
            "excess_revoked");

    private static final PostgresExport NOTHING = new PostgresExport(null, null, null, null);

    /** What a person says to have reviewed. */
    record Review(Instant reviewedAt, Map<String, Object> facts) {}

    static PostgresExport fromCsv(String csv, Flaws flaws) {
        return new PostgresExport(PostgresRoleList.fromCsv(csv, flaws), null, null, null);
    }

    static PostgresExport fromJson(JsonNode root, Flaws flaws) {
        if (!root.isArray()) {
            return Fields.of(root, "body", flaws)
                    .map(object -> assembled(object, flaws))
                    .orElse(NOTHING);
        }
        var rows = Fields.each(root, "body", flaws);
        if (!rows.isEmpty() && rows.getFirst().has("rolname")) {
            return new PostgresExport(PostgresRoleList.fromJson(rows, flaws), null, null, null);
        }
        if (rows.isEmpty()) {
            flaws.add("body", "must hold at least one row");
        }
        return new PostgresExport(null, PostgresMemberships.read(rows), null, null);
    }

    private static PostgresExport assembled(Fields object, Flaws flaws) {
        object.names().stream()
                .filter(name -> !KEYS.contains(name))
                .forEach(name -> object.flaw(
                        name, "is unknown; known are " + KEYS.stream().sorted().collect(Collectors.joining(", "))));
        if (!object.has("roles") && !object.has("members")) {
            object.flaw("roles", "is missing, and so is members");
        }
        var roles = object.has("roles") ? PostgresRoleList.fromJson(object.objects("roles"), flaws) : null;
        var memberships = object.has("members") ? PostgresMemberships.read(object.objects("members")) : null;
        if (roles != null && memberships != null) {
            refuseStrangers(roles, memberships, object);
        }
        return new PostgresExport(
                roles, memberships, object.optionalInstant("time").orElse(null), review(object));
    }

    /** The catalog refers to no role that it does not hold; a list that does was cut. */
    private static void refuseStrangers(List<PostgresRole> roles, PostgresMemberships memberships, Fields object) {
        var strangers = new HashSet<>(memberships.named());
        roles.forEach(role -> strangers.remove(role.name()));
        strangers.stream()
                .filter(name -> !PostgresRole.isPredefined(name))
                .sorted()
                .forEach(
                        name -> object.flaw("members", "names the role %s, which roles does not hold".formatted(name)));
    }

    private static @Nullable Review review(Fields object) {
        var facts = new Fact.Data();
        REVIEW_COUNTS.forEach(name -> facts.putIfKnown(name, object.optionalCount(name)));
        if (facts.facts().isEmpty() && !object.has("reviewed_at") && !object.has("reviewer")) {
            return null;
        }
        if (!object.has("reviewed_at")) {
            object.flaw("reviewed_at", "is missing: a review without a time and a reviewer is none");
        }
        var reviewedAt = object.optionalInstant("reviewed_at").orElse(Instant.EPOCH);
        facts.put("reviewed_at", reviewedAt).put("reviewer", object.text("reviewer"));
        return new Review(reviewedAt, facts.facts());
    }
}
