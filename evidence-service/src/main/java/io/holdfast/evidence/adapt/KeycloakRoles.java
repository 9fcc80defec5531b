package io.holdfast.evidence.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that are mapped to an account, as {@code GET …/users/{id}/role-mappings} lists them. That list names neither
 * what a composite role holds nor what a group passes on.
 */
final class KeycloakRoles {

    /** Every realm gives it to everyone; it holds what an account may do with itself. */
    private static final String DEFAULT_ROLES = "default-roles-";
    /** The clients that stand for the administration of a realm, {@code <realm>-realm} in the master realm. */
    private static final String ADMINISTRATION = "realm-management";

    private static final String MASTER_ADMINISTRATION = "-realm";
    private static final Set<String> REALM_ADMINISTRATORS = Set.of("admin", "create-realm");
    private static final Set<String> CLIENT_ADMINISTRATORS = Set.of("realm-admin", "create-client", "impersonation");

    private KeycloakRoles() {}

    /** Whether the account may administer the realm; empty when a composite role may hide it. */
    static Optional<Boolean> privileged(Fields mapping, Set<String> privilegedRoles) {
        var roles = new ArrayList<Role>();
        mapping.objects("realmMappings").forEach(role -> roles.add(Role.read(role, "")));
        mapping.optionalObject("clientMappings").ifPresent(clients -> clients.names()
                .forEach(client -> clients.optionalObject(client).ifPresent(entry -> entry.objects("mappings")
                        .forEach(role -> roles.add(Role.read(role, client))))));
        refuseOther(mapping);
        return judge(roles, privilegedRoles);
    }

    private static void refuseOther(Fields mapping) {
        mapping.names().stream()
                .filter(name -> !name.equals("realmMappings") && !name.equals("clientMappings"))
                .forEach(name -> mapping.flaw(name, "is not part of Keycloak's role mappings"));
    }

    private static Optional<Boolean> judge(List<Role> roles, Set<String> privilegedRoles) {
        if (roles.stream().anyMatch(role -> role.administers() || privilegedRoles.contains(role.name()))) {
            return Optional.of(true);
        }
        return roles.stream().anyMatch(Role::opaque) ? Optional.empty() : Optional.of(false);
    }

    /** @param client the client that the role belongs to; empty for a role of the realm */
    private record Role(String name, String client, boolean composite) {

        static Role read(Fields role, String client) {
            return new Role(
                    role.text("name"), client, role.optionalFlag("composite").orElse(false));
        }

        boolean administers() {
            if (client.isEmpty()) {
                return REALM_ADMINISTRATORS.contains(name);
            }
            return (client.equals(ADMINISTRATION) || client.endsWith(MASTER_ADMINISTRATION))
                    && (CLIENT_ADMINISTRATORS.contains(name) || name.startsWith("manage-"));
        }

        boolean opaque() {
            return composite && !(client.isEmpty() && name.startsWith(DEFAULT_ROLES));
        }
    }
}
