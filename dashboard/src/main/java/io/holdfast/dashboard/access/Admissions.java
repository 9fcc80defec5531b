package io.holdfast.dashboard.access;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Decides whether a token opens the dashboard, and says in words why one does not. */
@ApplicationScoped
class Admissions {

    private static final Set<String> READERS = Set.of(Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN);

    private final JWTParser parser;
    private final InstantSource clock;

    Admissions(JWTParser parser, InstantSource clock) {
        this.parser = parser;
        this.clock = clock;
    }

    sealed interface Admission {
        record Admitted(String token, Duration lifetime) implements Admission {}

        record Declined(Reason reason) implements Admission {}
    }

    /** Why a token does not open it. */
    enum Reason {
        MISSING,
        NO_ROLE,
        EXPIRED,
        INVALID;

        String sentence(AccessMessages words) {
            return switch (this) {
                case MISSING -> words.noToken();
                case NO_ROLE -> words.noRole();
                case EXPIRED -> words.expired();
                case INVALID -> words.invalid();
            };
        }
    }

    Admission judge(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return new Admission.Declined(Reason.MISSING);
        }
        try {
            return admit(parser.parse(token.strip()));
        } catch (ParseException refused) {
            return new Admission.Declined(hasExpired(refused) ? Reason.EXPIRED : Reason.INVALID);
        }
    }

    private Admission admit(JsonWebToken token) {
        if (Collections.disjoint(token.getGroups(), READERS)) {
            return new Admission.Declined(Reason.NO_ROLE);
        }
        var lifetime = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return new Admission.Admitted(token.getRawToken(), lifetime.isNegative() ? Duration.ZERO : lifetime);
    }

    static boolean hasExpired(@Nullable Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return true;
            }
        }
        return false;
    }
}
