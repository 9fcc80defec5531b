package io.holdfast.dashboard.access;

import io.holdfast.dashboard.services.Bearer;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person who looks, known by the token of this request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public Bearer bearer() {
        return new Bearer(token.getRawToken());
    }

    public Instant expiresAt() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether somebody is signed in at all. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** The strongest role, for the line under the name. */
    public String role() {
        return Stream.of(Roles.ADMIN, Roles.OPERATOR, Roles.AUDITOR, Roles.VIEWER)
                .filter(identity::hasRole)
                .findFirst()
                .orElse("no role");
    }

    /** Whether buttons that change something are there at all; the services check it again. */
    public boolean mayAct() {
        return identity.hasRole(Roles.OPERATOR) || identity.hasRole(Roles.ADMIN);
    }
}
