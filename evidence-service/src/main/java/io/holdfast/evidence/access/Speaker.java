package io.holdfast.evidence.access;

import io.holdfast.evidence.access.Speaker.Anyone;
import io.holdfast.evidence.access.Speaker.Only;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For which source a caller may speak. */
public sealed interface Speaker permits Anyone, Only {

    /** The attribute and the JWT claim that name a caller's own source. */
    String SOURCE_CLAIM = "source";

    boolean maySpeakFor(String source);

    /** A person or an inner system that may send evidence of any source. */
    record Anyone() implements Speaker {
        @Override
        public boolean maySpeakFor(String source) {
            return true;
        }
    }

    /**
     * A machine that sends its own evidence.
     *
     * @param own the caller's source; empty when the caller's token names none, who then speaks for nobody
     */
    record Only(String own) implements Speaker {
        @Override
        public boolean maySpeakFor(String source) {
            return !own.isEmpty() && own.equals(source);
        }
    }

    static Speaker of(SecurityIdentity caller) {
        if (caller.hasRole(Roles.OPERATOR) || caller.hasRole(Roles.ADMIN)) {
            return new Anyone();
        }
        Object own = caller.getAttribute(SOURCE_CLAIM);
        if (own == null && caller.getPrincipal() instanceof JsonWebToken token) {
            own = token.getClaim(SOURCE_CLAIM);
        }
        return new Only(own == null ? "" : own.toString());
    }
}
