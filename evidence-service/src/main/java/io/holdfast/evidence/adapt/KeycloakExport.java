package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The users of one realm, in one of two forms.
 *
 * <ul>
 *   <li>The answer of {@code GET /admin/realms/{realm}/users} as it is: an array of users. Each may hold the answer of
 *       {@code GET …/users/{id}/credentials} as {@code credentials}. It is never taken for complete, because Keycloak
 *       cuts its answer at 100 users unless it is asked for more.
 *   <li>An object that the caller puts together: {@code users} as above, {@code realm}, {@code credentials} and
 *       {@code role_mappings} (the answers of {@code …/users/{id}/credentials} and {@code …/users/{id}/role-mappings} by
 *       user id), {@code complete}, {@code count} (the answer of {@code GET …/users/count}), {@code time} (when Keycloak
 *       was asked), {@code privileged_roles} (roles of the realm's own that make an account privileged),
 *       {@code password_policy} (the {@code passwordPolicy} in the answer of {@code GET /admin/realms/{realm}}),
 *       {@code labels} (what the caller knows of all these accounts and Keycloak does not; populations choose by it).
 * </ul>
 *
 * @param credentials the object by user id; null when the caller sent none
 * @param roleMappings the object by user id; null when the caller sent none
 * @param passwordPolicy null when the caller sent none
 */
record KeycloakExport(
        List<Fields> users,
        @Nullable String realm,
        boolean complete,
        @Nullable Instant time,
        @Nullable Fields credentials,
        @Nullable Fields roleMappings,
        Set<String> privilegedRoles,
        @Nullable String passwordPolicy,
        Map<String, String> labels) {

    private static final Set<String> KEYS = Set.of(
            "realm",
            "users",
            "credentials",
            "role_mappings",
            "complete",
            "count",
            "time",
            "privileged_roles",
            "password_policy",
            "labels");
    private static final Pattern LENGTH = Pattern.compile("\\blength\\((\\d{1,4})\\)");

    static KeycloakExport read(JsonNode root, Flaws flaws) {
        if (root.isArray()) {
            return plain(Fields.each(root, "body", flaws));
        }
        return Fields.of(root, "body", flaws).map(KeycloakExport::assembled).orElseGet(() -> plain(List.of()));
    }

    private static KeycloakExport plain(List<Fields> users) {
        return new KeycloakExport(users, null, false, null, null, null, Set.of(), null, Map.of());
    }

    private static KeycloakExport assembled(Fields object) {
        refuseUnknownKeys(object);
        if (!object.has("users")) {
            object.flaw("users", "is missing");
        }
        var export = new KeycloakExport(
                object.objects("users"),
                object.optionalText("realm").orElse(null),
                object.optionalFlag("complete").orElse(false),
                object.optionalInstant("time").orElse(null),
                object.optionalObject("credentials").orElse(null),
                object.optionalObject("role_mappings").orElse(null),
                Set.copyOf(object.texts("privileged_roles")),
                object.optionalText("password_policy").orElse(null),
                labels(object));
        export.refuseStrangers("credentials", export.credentials(), object);
        export.refuseStrangers("role_mappings", export.roleMappings(), object);
        object.optionalCount("count")
                .filter(count -> count != export.users().size())
                .ifPresent(count -> object.flaw(
                        "count",
                        "is %d, but the list holds %d users: ask for all with ?max="
                                .formatted(count, export.users().size())));
        return export;
    }

    /** A misspelt key would silently lose what it holds. */
    private static void refuseUnknownKeys(Fields object) {
        object.optionalText("error").ifPresent(error -> object.flaw("error", "Keycloak answered with it: " + error));
        object.names().stream()
                .filter(name -> !KEYS.contains(name) && !name.equals("error"))
                .forEach(name -> object.flaw(
                        name,
                        "is unknown; known are "
                                + String.join(", ", KEYS.stream().sorted().toList())));
    }

    /** Credentials of somebody who is not in the list mean that list and credentials are of two realms or two times. */
    private void refuseStrangers(String name, @Nullable Fields byId, Fields object) {
        if (byId == null) {
            return;
        }
        var known = users.stream()
                .flatMap(user -> user.value("id").stream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        byId.names().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> object.flaw(name, "holds %s, whom the list of users does not".formatted(id)));
    }

    private static Map<String, String> labels(Fields object) {
        return object.optionalObject("labels")
                .map(labels -> labels.names().stream().collect(Collectors.toMap(name -> name, labels::text)))
                .orElse(Map.of());
    }

    /** The characters that a new password must have; empty when nobody asked for the policy. */
    Optional<Long> passwordMinLength() {
        if (passwordPolicy == null) {
            return Optional.empty();
        }
        var length = LENGTH.matcher(passwordPolicy);
        return Optional.of(length.find() ? Long.parseLong(length.group(1)) : 0L);
    }

    /** What the user authenticates with; empty when nobody asked Keycloak for it. */
    Optional<List<Fields>> credentialsOf(Fields user, String id) {
        if (user.has("credentials")) {
            return Optional.of(user.objects("credentials"));
        }
        return credentials == null || !credentials.has(id) ? Optional.empty() : Optional.of(credentials.objects(id));
    }

    /** The roles that are mapped to the user; empty when nobody asked Keycloak for them. */
    Optional<Fields> rolesOf(String id) {
        return roleMappings == null ? Optional.empty() : roleMappings.optionalObject(id);
    }
}
