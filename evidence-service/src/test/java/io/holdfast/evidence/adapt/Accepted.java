package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outputs that the adapters accept: the samples themselves, and what a caller puts together from them. */
final class Accepted {

    private Accepted() {}

    static List<Given> outputs() {
        return Stream.of(restic(), keycloak(), trivy(), postgres())
                .flatMap(outputs -> outputs)
                .map(given -> given.subject() == null ? given.time(Given.NOON) : given)
                .toList();
    }

    private static Stream<Given> restic() {
        var told = Stream.of(
                        "backup-0.18-db01.jsonl",
                        "backup-0.18-db01-second.jsonl",
                        "backup-0.18-web01.jsonl",
                        "backup-0.18-dryrun.jsonl",
                        "check-0.18-ok.jsonl",
                        "check-0.18-corrupt.jsonl",
                        "check-0.18-corrupt-rc1.stderr.jsonl")
                .map(file -> Given.output("restic", Samples.of("restic", file))
                        .subject("db01")
                        .time(Given.NOON));
        return Stream.concat(told, Stream.of(Given.output("restic", Samples.of("restic", "snapshots-0.18.json"))));
    }

    private static Stream<Given> keycloak() {
        var users = Samples.json("keycloak", "keycloak-26.0.8-users.json");
        var assembled = JsonNodeFactory.instance.objectNode();
        assembled.put("realm", "staff").put("complete", true).put("count", 5).set("users", users);
        var bob = users.get(1).get("id").asText();
        assembled.putObject("credentials").set(bob, Samples.json("keycloak", "keycloak-26.0.8-credentials-bob.json"));
        assembled
                .putObject("role_mappings")
                .set(bob, Samples.json("keycloak", "keycloak-26.0.8-role-mappings-bob.json"));
        return Stream.of(
                        users.toString(),
                        Samples.of("keycloak", "keycloak-26.0.8-users-brief.json"),
                        assembled.toString())
                .map(body -> Given.output("keycloak", body));
    }

    private static Stream<Given> trivy() {
        return Stream.of(
                        "almalinux-8.json.golden",
                        "alpine-310.json.golden",
                        "alpine-distroless.json.golden",
                        "centos-7.json.golden",
                        "debian-buster.json.golden",
                        "oraclelinux-8.json.golden",
                        "pom.json.golden",
                        "dojo-legacy_many_vulns.json",
                        "dojo-scheme_2_no_vuln.json",
                        "dojo-legacy_no_vuln.json")
                .map(file -> Given.output("trivy", Samples.of("trivy", file))
                        .subject("web01")
                        .time(Given.NOON));
    }

    private static Stream<Given> postgres() {
        return Stream.of(rolesWithTheirTotal(), members().toString(), reviewed().toString())
                .map(body -> Given.output("postgres-roles", body)
                        .subject("db01/postgres")
                        .time(Given.NOON));
    }

    /** As a CSV that can be told from a shorter one. */
    private static String rolesWithTheirTotal() {
        var lines = Samples.of("postgres-permissions", "pg_roles.csv").lines().toList();
        return lines.stream()
                .map(line -> line + (line.startsWith("rolname") ? ",roles_total" : "," + (lines.size() - 1)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static JsonNode members() {
        return Samples.json("postgres-permissions", "pg_auth_members.json");
    }

    private static ObjectNode reviewed() {
        var object = JsonNodeFactory.instance.objectNode();
        object.set("members", members());
        return object.put("reviewed_at", "2026-11-20T09:00:00Z")
                .put("reviewer", "security@example.org")
                .put("accounts_reviewed", 5)
                .put("excess_found", 2)
                .put("excess_revoked", 1);
    }
}
