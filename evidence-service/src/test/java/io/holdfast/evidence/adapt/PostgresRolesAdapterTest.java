package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.EvidenceEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresRolesAdapterTest {

    @Test
    void rolesAndMembershipsShowEveryAdministrator() {
        var event = postgres(assembled()).event();

        assertThat(event.type()).isEqualTo("privileged.access");
        assertThat(event.subject()).isEqualTo("db01/postgres");
        assertThat(event.time()).isEqualTo(Given.NOON);
        assertThat(event.data())
                .containsOnly(
                        entry("memberships_examined", true),
                        entry("accounts_examined", 5),
                        entry("superusers", List.of("dba", "postgres")),
                        entry("superuser_like", List.of("app_rw")),
                        entry("administrators", List.of("app_rw", "dba", "postgres")),
                        entry("administrators_count", 3),
                        entry("full_data_access", List.of("app_ro")),
                        entry("expired_accounts", List.of("former_employee")),
                        entry("expired_accounts_count", 1));
    }

    @Test
    void rolesAloneDoNotShowHowManyAdministratorsThereAre() {
        assertThat(postgres(csv()).event().data())
                .containsEntry("memberships_examined", false)
                .containsEntry("superusers", List.of("dba", "postgres"))
                .containsEntry("expired_accounts", List.of("former_employee"))
                .doesNotContainKeys("administrators", "administrators_count", "superuser_like", "full_data_access");
    }

    @Test
    void membershipsAloneShowWhoIsAsGoodAsASuperuser() {
        assertThat(postgres(members().toString()).event().data())
                .containsOnly(
                        entry("memberships_examined", true),
                        entry("accounts_examined", 3),
                        entry("superuser_like", List.of("app_rw")));
    }

    @ParameterizedTest(name = "valid until {0}: expired at noon {1}")
    @CsvSource({
        "2026-11-21 11:59:59+00,true",
        "2026-11-21 12:00:00+00,true",
        "2026-11-21 12:00:01+00,false",
        "2026-11-21 13:00:00.5+05:30,true",
        "2026-11-21T11:00:00-01:00,true",
        "-infinity,true",
        "infinity,false",
        "'',false",
    })
    void passwordExpiresAtItsInstant(String until, boolean expired) {
        var roles = csv().replace("2027-01-01 00:00:00+00", until);

        assertThat(postgres(roles).event().data())
                .containsEntry(
                        "expired_accounts", expired ? List.of("dba", "former_employee") : List.of("former_employee"));
    }

    @ParameterizedTest(name = "member of {0}: administrator {1}, sees all data {2}")
    @CsvSource({
        "pg_execute_server_program,true,false",
        "pg_read_server_files,true,false",
        "dba,true,false",
        "creator,true,false",
        "pg_write_all_data,false,true",
        "standby,false,true",
        "pg_signal_backend,false,false",
    })
    void membershipPassesOnWhatTheRoleMayDo(String role, boolean administrator, boolean allData) {
        var assembled = assembled();
        ((ArrayNode) assembled.get("roles"))
                .add(role("creator", "rolcreaterole"))
                .add(role("standby", "rolreplication"))
                .add(role("team", "rolcreatedb"));
        ((ArrayNode) assembled.get("members")).add(membership(role, "team")).add(membership("team", "former_employee"));

        var data = postgres(assembled).event().data();
        assertThat(list(data.getOrDefault("administrators", List.of())).contains("former_employee"))
                .isEqualTo(administrator);
        assertThat(list(data.getOrDefault("full_data_access", List.of())).contains("former_employee"))
                .isEqualTo(allData);
    }

    @Test
    void circleOfMembershipsEnds() {
        var circle =
                JsonNodeFactory.instance.arrayNode().add(membership("a", "b")).add(membership("b", "a"));

        assertThat(postgres(circle.toString()).event().data()).containsEntry("superuser_like", List.of());
    }

    @Test
    void listOfRolesIsNoReview() {
        assertThat(postgres(assembled()).events())
                .extracting(EvidenceEvent::type)
                .containsExactly("privileged.access");
    }

    @Test
    void reviewIsAFactOfTheInstantAtWhichItWasFinished() {
        var reviewed = assembled();
        reviewed.put("reviewed_at", "2026-11-20T09:00:00Z").put("reviewer", "security@example.org");
        reviewed.put("accounts_reviewed", 5).put("excess_found", 2).put("excess_revoked", 1);

        var audit = postgres(reviewed).events().getLast();
        assertThat(audit.type()).isEqualTo("permission.audit");
        assertThat(audit.time()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(audit.data())
                .containsOnly(
                        entry("reviewed_at", "2026-11-20T09:00:00Z"),
                        entry("reviewer", "security@example.org"),
                        entry("accounts_reviewed", 5L),
                        entry("excess_found", 2L),
                        entry("excess_revoked", 1L));
    }

    @ParameterizedTest(name = "a review with nothing but {0} is none")
    @CsvSource({"reviewer,body.reviewed_at", "reviewed_at,body.reviewer"})
    void halfAReviewIsRefused(String present, String missing) {
        var reviewed = assembled();
        reviewed.put(present, "2026-11-20T09:00:00Z");

        assertThat(postgres(reviewed).flawedFields()).containsExactly(missing);
    }

    @Test
    void listMayBringItsOwnTime() {
        var dated = assembled();
        dated.put("time", "2026-11-22T06:00:00.25+01:00");

        assertThat(Given.output("postgres-roles", dated.toString())
                        .subject("db01/postgres")
                        .event()
                        .time())
                .isEqualTo("2026-11-22T05:00:00.25Z");
    }

    @Test
    void timeAndSubjectAreNeverGuessed() {
        assertThat(Given.output("postgres-roles", csv()).missingParameters()).containsExactly("subject", "time");
    }

    @Test
    void nameMayHoldWhatSeparatesColumns() {
        var quoted = csv().replace("former_employee", "\"former, \"\"employee\"\"\"");

        assertThat(postgres(quoted).event().data()).containsEntry("expired_accounts", List.of("former, \"employee\""));
    }

    @Test
    void rowsOfJsonReadLikeThoseOfCsv() {
        assertThat(postgres(roles().toString()).event().data())
                .isEqualTo(postgres(csv()).event().data());
    }

    @ParameterizedTest(name = "list without {0}")
    @ValueSource(strings = {"dba|postgres", "pg_monitor", "pg_write_server_files"})
    void listThatWasVisiblyCutIsRefused(String names) {
        var cut = csv().replaceAll("(?m)^(%s),.*\n".formatted(names), "");

        assertThat(postgres(cut).flawedFields()).hasSize(1);
    }

    @Test
    void lastRowWithoutAnEndIsRefused() {
        assertThat(postgres(csv().stripTrailing()).flawedFields()).containsExactly("body");
    }

    @Test
    void totalThatDiffersFromTheRowsIsRefused() {
        assertThat(postgres(withTotal(18)).event().data()).containsEntry("accounts_examined", 5);
        assertThat(postgres(withTotal(19)).flawedFields()).containsExactly("body.roles_total");
    }

    @ParameterizedTest(name = "pg_roles without {0}")
    @ValueSource(strings = {"rolsuper", "rolcreaterole", "rolcanlogin", "rolbypassrls", "rolvaliduntil"})
    void missingColumnIsRefused(String column) {
        var renamed = csv().replaceFirst(column, "other");

        assertThat(postgres(renamed).flawedFields()).containsExactly("body." + column);
    }

    @ParameterizedTest(name = "{0} in place of a value")
    @CsvSource({"'dba,t,','dba,yes,',rolsuper", "2027-01-01 00:00:00+00,01.01.2027,rolvaliduntil"})
    void unreadableValueIsRefused(String value, String other, String column) {
        assertThat(postgres(csv().replace(value, other)).flawedFields()).containsExactly("body[3]." + column);
    }

    @Test
    void membershipOfAStrangerIsRefused() {
        var assembled = assembled();
        ((ArrayNode) assembled.get("members")).add(membership("dba", "nobody"));

        assertThat(postgres(assembled).flawedFields()).containsExactly("body.members");
    }

    @ParameterizedTest(name = "{0} is neither roles nor memberships")
    @ValueSource(strings = {"pg_hba_file_rules.json", "pg_settings.json", "role_table_grants.json"})
    void otherViewsAreRefused(String file) {
        assertThat(postgres(Samples.of("postgres-permissions", file)).refused().concernsParameters())
                .isFalse();
    }

    @ParameterizedTest(name = "\"{0}\" is neither roles nor memberships")
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a,a\n1,2\n",
                "\"\n",
                "rolname\n",
                "[]",
                "{}",
                "null\n",
                "{\"members\":[1]}",
                "[{}]"
            })
    void otherTextIsRefused(String body) {
        assertThat(postgres(body).refused().concernsParameters()).isFalse();
    }

    private static Given postgres(String body) {
        return Given.output("postgres-roles", body).subject("db01/postgres").time(Given.NOON);
    }

    private static Given postgres(JsonNode body) {
        return postgres(body.toString());
    }

    private static String csv() {
        return Samples.of("postgres-permissions", "pg_roles.csv");
    }

    private static String withTotal(int total) {
        var lines = csv().lines().toList();
        return lines.getFirst()
                + ",roles_total\n"
                + lines.stream().skip(1).map(line -> line + "," + total + "\n").collect(Collectors.joining());
    }

    private static JsonNode members() {
        return Samples.json("postgres-permissions", "pg_auth_members.json");
    }

    /** The CSV as {@code json_agg(pg_roles)} would print it. */
    private static ArrayNode roles() {
        var lines = csv().lines().toList();
        var columns = List.of(lines.getFirst().split(",", -1));
        var roles = JsonNodeFactory.instance.arrayNode();
        for (var line : lines.subList(1, lines.size())) {
            var values = List.of(line.split(",", -1));
            var role = roles.addObject();
            for (int i = 0; i < columns.size(); i++) {
                switch (values.get(i)) {
                    case "t" -> role.put(columns.get(i), true);
                    case "f" -> role.put(columns.get(i), false);
                    case "" -> role.putNull(columns.get(i));
                    default -> role.put(columns.get(i), values.get(i));
                }
            }
        }
        return roles;
    }

    private static ObjectNode role(String name, String attribute) {
        var role = (ObjectNode) roles().get(0);
        return role.put("rolname", name).put("rolcanlogin", false).put(attribute, true);
    }

    private static ObjectNode membership(String role, String member) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("member", member);
    }

    private static ObjectNode assembled() {
        var object = JsonNodeFactory.instance.objectNode();
        object.set("roles", roles());
        object.set("members", members());
        return object;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) value;
    }
}
