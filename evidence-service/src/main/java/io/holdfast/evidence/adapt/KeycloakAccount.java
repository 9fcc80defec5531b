package io.holdfast.evidence.adapt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One user of a realm.
 *
 * @param user all that Keycloak says of it
 * @param factors what it authenticates with
 * @param mayAdminister whether it is privileged; null when that is not known
 */
record KeycloakAccount(
        String username,
        Fields user,
        KeycloakFactors factors,
        @Nullable Boolean mayAdminister) {

    static final String KIND = "account";

    private static final String APPLICATION = "keycloak";

    static KeycloakAccount read(Fields user, KeycloakExport export) {
        var id = user.text("id");
        var privileged = export.rolesOf(id)
                .flatMap(mapping -> KeycloakRoles.privileged(mapping, export.privilegedRoles()))
                .orElse(null);
        return new KeycloakAccount(
                user.text("username"), user, KeycloakFactors.read(user, export.credentialsOf(user, id)), privileged);
    }

    String uid(String population) {
        return population + "/" + username;
    }

    Map<String, Object> asset(String population, KeycloakExport export) {
        var labels = new TreeMap<>(export.labels());
        labels.put("application", APPLICATION);
        if (export.realm() != null) {
            labels.put("realm", export.realm());
        }
        enabled().ifPresent(enabled -> labels.put("enabled", enabled.toString()));
        privileged().ifPresent(privileged -> labels.put("privileged", privileged.toString()));
        return new Fact.Data()
                .put("uid", uid(population))
                .put("kind", KIND)
                .put("name", displayName())
                .put("labels", labels)
                .facts();
    }

    Map<String, Object> authentication(String population, KeycloakExport export) {
        var data = new Fact.Data()
                .put("application", APPLICATION)
                .put("username", username)
                .put("directory", user.optionalText("federationLink").orElse(population))
                .putIfKnown("enabled", enabled())
                .putIfKnown("privileged", privileged())
                .putIfKnown("mfa_enforced", factors.mfaEnforced())
                .putIfKnown("mfa_methods", factors.mfaMethods())
                .putIfKnown("password_set", factors.passwordSet())
                .putIfKnown("password_min_length", passwordMinLength(export))
                .putIfKnown("created_at", user.optionalCount("createdTimestamp").map(Instant::ofEpochMilli));
        // Having to set up a second factor is not having one: a required action says nothing about mfa_enforced.
        return data.putIfKnown(
                        "required_actions", Optional.of(requiredActions()).filter(list -> !list.isEmpty()))
                .facts();
    }

    /** The realm's policy is not that of a directory behind it. */
    private Optional<Long> passwordMinLength(KeycloakExport export) {
        return factors.federated() ? Optional.empty() : export.passwordMinLength();
    }

    private List<String> requiredActions() {
        return user.texts("requiredActions");
    }

    private Optional<Boolean> enabled() {
        return user.optionalFlag("enabled");
    }

    private Optional<Boolean> privileged() {
        return Optional.ofNullable(mayAdminister);
    }

    private String displayName() {
        var name = Stream.of("firstName", "lastName")
                .flatMap(part -> user.value(part).stream())
                .map(part -> part.asText().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? username : name;
    }
}
