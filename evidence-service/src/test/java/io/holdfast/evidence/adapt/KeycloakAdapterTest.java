package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.EvidenceEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakAdapterTest {

    private static final String BOB = "f7e95922-9885-4e46-9811-5c5266673268";

    @Test
    void usersBecomeAnInventoryFirstAndThenOneFactEach() {
        var events = keycloak(sample("users.json")).events();

        assertThat(events).extracting(EvidenceEvent::type).startsWith("inventory.snapshot", "account.authentication");
        assertThat(events)
                .extracting(EvidenceEvent::subject)
                .containsExactly(
                        "the-source",
                        "the-source/alice",
                        "the-source/bob",
                        "the-source/carol",
                        "the-source/dave",
                        "the-source/erin");
        assertThat(events).extracting(EvidenceEvent::time).containsOnly(Given.NOON);
    }

    @Test
    void inventoryNamesTheAccounts() {
        var inventory = keycloak(sample("users.json")).subject("staff").events().getFirst();

        assertThat(inventory.subject()).isEqualTo("staff");
        assertThat(inventory.data())
                .containsEntry("population", Map.of("uid", "staff", "kind", "account"))
                .containsEntry("complete", false);
        assertThat(assets(inventory).getFirst())
                .isEqualTo(Map.of(
                        "uid", "staff/alice",
                        "kind", "account",
                        "name", "Alice Active",
                        "labels", Map.of("application", "keycloak", "enabled", "true")));
    }

    @ParameterizedTest(name = "{0}: enabled {1}, second factor {2}")
    @CsvSource({"alice,true,true", "bob,true,false", "carol,true,false", "dave,false,false"})
    void userListShowsSecondFactorsAndWhoIsDisabled(String username, boolean enabled, boolean mfa) {
        assertThat(account(keycloak(sample("users.json")), username))
                .containsEntry("username", username)
                .containsEntry("enabled", enabled)
                .containsEntry("mfa_enforced", mfa)
                .doesNotContainKeys("password_set", "privileged");
    }

    @Test
    void havingToSetUpASecondFactorIsNotHavingOne() {
        assertThat(account(keycloak(sample("users.json")), "carol"))
                .containsEntry("required_actions", List.of("CONFIGURE_TOTP"))
                .containsEntry("mfa_enforced", false);
    }

    @Test
    void briefFormLeavesTheSecondFactorOpen() {
        assertThat(account(keycloak(sample("users-brief.json")), "alice"))
                .containsEntry("enabled", true)
                .doesNotContainKeys("mfa_enforced", "mfa_methods", "password_set");
    }

    @Test
    void credentialsShowThePasswordAndTheSecondFactor() {
        var assembled = assembled();
        credentials(assembled, "bob", sample("credentials-bob.json"));
        credentials(assembled, "carol", sample("credentials-carol.json"));

        assertThat(account(keycloak(assembled.toString()), "bob"))
                .containsOnly(
                        entry("application", "keycloak"),
                        entry("username", "bob"),
                        entry("directory", "the-source/staff"),
                        entry("enabled", true),
                        entry("mfa_enforced", false),
                        entry("mfa_methods", List.of()),
                        entry("password_set", true));
    }

    @ParameterizedTest(name = "policy {0}: at least {1} characters")
    @CsvSource(
            nullValues = "-",
            value = {
                "length(12) and notUsername(undefined), 12",
                "hashIterations(27500) and length(8),   8",
                "maxLength(64) and digits(1),           0",
                "-,                                     -",
            })
    void passwordPolicySaysHowLongPasswordsAre(@Nullable String policy, @Nullable Long expected) {
        var data = account(keycloak(assembled().put("password_policy", policy).toString()), "alice");

        assertThat(data.get("password_min_length")).isEqualTo(expected);
    }

    @Test
    void passwordPolicyOfTheRealmIsNotThatOfADirectoryBehindIt() {
        var assembled = assembled().put("password_policy", "length(12)");
        ((ObjectNode) assembled.get("users").get(0)).put("federationLink", "ldap");

        assertThat(account(keycloak(assembled.toString()), "alice")).doesNotContainKey("password_min_length");
    }

    @Test
    void labelsOfTheCallerAreOnEveryAccountAndHideNoneOfKeycloaks() {
        var assembled = assembled();
        assembled.putObject("labels").put("personal", "required").put("application", "another");

        assertThat(assets(keycloak(assembled.toString()).events().getFirst()))
                .allSatisfy(asset -> assertThat(asset.get("labels"))
                        .asInstanceOf(MAP)
                        .containsEntry("personal", "required")
                        .containsEntry("application", "keycloak"));
    }

    @Test
    void accountWithoutAnyCredentialIsLetInBySomebodyElse() {
        var assembled = assembled();
        credentials(assembled, "erin", sample("credentials-erin.json"));

        assertThat(account(keycloak(assembled.toString()), "erin"))
                .containsEntry("password_set", false)
                .doesNotContainKey("mfa_enforced");
    }

    @ParameterizedTest(name = "credentials {0} of a user with totp {1} and federation link {2}: second factor {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "password;otp,      true,  -,    true",
                "password;webauthn, false, -,    true",
                "password,          false, -,    false",
                "password,          true,  -,    true",
                "password;recovery-authn-codes, false, -, false",
                "webauthn-passwordless,          false, -, true",
                "webauthn-passwordless;password, false, -, -",
                "'',                false, -,    -",
                "'',                false, ldap, false",
                "otp,               -,     ldap, true",
                "-,                 false, -,    false",
                "-,                 true,  -,    true",
                "-,                 -,     -,    -",
            })
    void secondFactorFollowsFromCredentials(
            @Nullable String types, @Nullable Boolean totp, @Nullable String federation, @Nullable Boolean expected) {
        var user = user("alice");
        user.put("totp", totp).put("federationLink", federation);
        if (types != null) {
            var list = user.putArray("credentials");
            List.of(types.split(";", -1)).stream()
                    .filter(type -> !type.isEmpty())
                    .forEach(type -> list.addObject().put("type", type));
        }

        var data =
                account(keycloak(JsonNodeFactory.instance.arrayNode().add(user).toString()), "alice");
        assertThat(Optional.ofNullable(data.get("mfa_enforced"))).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void roleMappingsShowWhoAdministers() {
        var assembled = assembled();
        roles(assembled, "alice", Samples.json("keycloak", "keycloak-26.0.8-role-mappings-alice.json"));
        roles(assembled, "bob", Samples.json("keycloak", "keycloak-26.0.8-role-mappings-bob.json"));
        var given = keycloak(assembled.toString());

        assertThat(account(given, "alice")).containsEntry("privileged", true);
        assertThat(account(given, "bob")).containsEntry("privileged", false);
        assertThat(account(given, "carol")).doesNotContainKey("privileged");
        assertThat(assets(given.events().getFirst()))
                .filteredOn("uid", "the-source/staff/alice")
                .extracting("labels")
                .containsExactly(
                        Map.of("application", "keycloak", "enabled", "true", "privileged", "true", "realm", "staff"));
    }

    @ParameterizedTest(name = "role {1} of client {0} (composite: {2}): privileged {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', admin, true, true",
                "'', create-realm, false, true",
                "'', dba, false, true",
                "'', support, false, false",
                "'', team-lead, true, -",
                "'', default-roles-staff, true, false",
                "realm-management, manage-users, false, true",
                "realm-management, view-users, false, false",
                "staff-realm, impersonation, false, true",
                "shop, manage-orders, false, false",
            })
    void privilegeFollowsFromRoles(String client, String role, boolean composite, @Nullable Boolean expected) {
        var mappings = JsonNodeFactory.instance.objectNode();
        var list = client.isEmpty()
                ? mappings.putArray("realmMappings")
                : mappings.putObject("clientMappings").putObject(client).putArray("mappings");
        list.addObject().put("name", role).put("composite", composite);
        var assembled = assembled();
        roles(assembled, "bob", mappings);
        assembled.putArray("privileged_roles").add("dba");

        assertThat(Optional.ofNullable(
                        account(keycloak(assembled.toString()), "bob").get("privileged")))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void onlyTheCallerCanSayThatTheListIsComplete() {
        var assembled = assembled();
        assembled.put("complete", true).put("count", 5).put("time", "2026-11-22T06:00:00Z");

        var inventory = Given.output("keycloak", assembled.toString()).events().getFirst();
        assertThat(inventory.time()).isEqualTo("2026-11-22T06:00:00Z");
        assertThat(inventory.subject()).isEqualTo("the-source/staff");
        assertThat(inventory.data()).containsEntry("complete", true);
    }

    @Test
    void pageThatIsShorterThanTheCountIsRefused() {
        var assembled = assembled();
        assembled.put("complete", true).put("count", 120);

        assertThat(keycloak(assembled.toString()).flawedFields()).containsExactly("body.count");
    }

    @Test
    void misspeltKeyAndCredentialsOfAStrangerAreRefused() {
        var assembled = assembled();
        assembled.putObject("role_mapping");
        assembled.putObject("credentials").putArray("somebody");

        assertThat(keycloak(assembled.toString()).flawedFields())
                .containsExactly("body.role_mapping", "body.credentials");
    }

    @ParameterizedTest(name = "nobody was examined by {0}")
    @ValueSource(strings = {"[]", "{\"realm\":\"staff\",\"users\":[],\"complete\":true}"})
    void emptyListRetiresNobody(String body) {
        assertThat(keycloak(body).refused().detail()).contains("no user");
    }

    @Test
    void timeIsNeverGuessed() {
        assertThat(Given.output("keycloak", sample("users.json")).missingParameters())
                .containsExactly("time");
    }

    @Test
    void sameUserTwiceIsRefused() {
        var twice = "[" + user("alice") + "," + user("alice") + "]";

        assertThat(keycloak(twice).flawedFields()).containsExactly("body[1].username");
    }

    @Test
    void fieldOfTheWrongTypeIsNeverTakenForUnknown() {
        var user = user("alice");
        user.put("enabled", "yes");

        assertThat(keycloak("[" + user + "]").flawedFields()).containsExactly("body[0].enabled");
    }

    @Test
    void errorOfKeycloakIsPassedOn() {
        assertThat(keycloak("{\"error\":\"HTTP 401 Unauthorized\"}").refused().violations())
                .anySatisfy(violation -> assertThat(violation.message()).contains("HTTP 401 Unauthorized"));
    }

    @ParameterizedTest(name = "{0} is no list of users")
    @ValueSource(
            strings = {
                "keycloak-26.0.8-admin-events.json",
                "keycloak-26.0.8-credentials-bob.json",
                "keycloak-26.0.8-credentials-erin.json",
                "keycloak-26.0.8-flow-browser-executions.json",
                "keycloak-26.0.8-realm.json",
                "keycloak-26.0.8-required-actions-totp-default.json",
                "keycloak-26.0.8-role-mappings-alice.json",
                "keycloak-26.0.8-role-mappings-bob.json",
                "keycloak-26.0.8-users-count.json",
                "carto-keycloak-authenticationexecutions.json",
                "carto-keycloak-clients.json",
                "carto-keycloak-users.json",
            })
    void otherAnswersAreRefused(String file) {
        assertThat(keycloak(Samples.of("keycloak", file)).refused().concernsParameters())
                .isFalse();
    }

    @Test
    void usersOfAnotherRealmAreReadTheSameWay() {
        var users = Samples.json("keycloak", "carto-keycloak-users.json").get("KEYCLOAK_USERS");

        assertThat(keycloak(users.toString()).events()).hasSize(users.size() + 1);
    }

    private static Given keycloak(String body) {
        return Given.output("keycloak", body).time(Given.NOON);
    }

    private static String sample(String name) {
        return Samples.of("keycloak", "keycloak-26.0.8-" + name);
    }

    private static ObjectNode assembled() {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("realm", "staff").set("users", Samples.parse(sample("users.json")));
        return object;
    }

    private static void credentials(ObjectNode assembled, String username, String credentials) {
        assembled.withObject("/credentials").set(id(assembled, username), Samples.parse(credentials));
    }

    private static void roles(ObjectNode assembled, String username, JsonNode mappings) {
        assembled.withObject("/role_mappings").set(id(assembled, username), mappings);
    }

    private static String id(ObjectNode assembled, String username) {
        for (var user : assembled.get("users")) {
            if (user.get("username").asText().equals(username)) {
                return user.get("id").asText();
            }
        }
        throw new IllegalArgumentException(username);
    }

    private static ObjectNode user(String username) {
        return JsonNodeFactory.instance.objectNode().put("id", BOB).put("username", username);
    }

    private static Map<String, Object> account(Given given, String username) {
        return given.events().stream()
                .filter(event -> event.type().equals("account.authentication"))
                .filter(event -> event.subject().endsWith("/" + username))
                .findFirst()
                .orElseThrow()
                .data();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> assets(EvidenceEvent inventory) {
        return (List<Map<String, Object>>) inventory.data().getOrDefault("assets", List.of());
    }
}
