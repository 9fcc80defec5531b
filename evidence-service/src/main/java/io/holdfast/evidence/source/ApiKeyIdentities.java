package io.holdfast.evidence.source;

import io.holdfast.evidence.access.Speaker;
import io.holdfast.foundation.web.DatabaseAway;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Knows a caller by the API key: the role {@code source}, and the one source that it may speak for. */
@Singleton
class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    private final SourceKeys keys;

    ApiKeyIdentities(SourceKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identify(request.key()));
    }

    private SecurityIdentity identify(String key) {
        try {
            return keys.sourceOf(key)
                    .map(ApiKeyIdentities::identityOf)
                    .orElseThrow(() -> new AuthenticationFailedException("unknown API key"));
        } catch (SQLException databaseAway) {
            throw new DatabaseAway(databaseAway);
        }
    }

    private static SecurityIdentity identityOf(String source) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(source))
                .addRole(Roles.SOURCE)
                .addAttribute(Speaker.SOURCE_CLAIM, source)
                .build();
    }
}
