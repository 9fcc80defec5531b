package io.holdfast.evidence.adapt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account authenticates with. Keycloak's browser flow asks for a second factor from everyone who has one, so
 * having one is what the API can show of enforcement.
 *
 * @param types the credential types
 * @param asked whether the credentials are known at all
 * @param federated whether a directory behind Keycloak keeps the account and its password
 * @param totp the user's {@code totp} field, which only the full form of the user has
 */
record KeycloakFactors(Set<String> types, boolean asked, boolean federated, Totp totp) {

    private static final String PASSWORD = "password";
    private static final String ONE_TIME_PASSWORD = "otp";

    private static final String PASSWORDLESS = "webauthn-passwordless";
    /** Recovery codes replace a lost second factor; they are none. */
    private static final Set<String> SECOND_FACTORS = Set.of(ONE_TIME_PASSWORD, "webauthn");

    /** Whether Keycloak says that a one-time password is set up. The brief form of a user leaves it open. */
    enum Totp {
        YES,
        NO,
        UNKNOWN
    }

    static KeycloakFactors read(Fields user, Optional<List<Fields>> credentials) {
        var totp =
                user.optionalFlag("totp").map(flag -> flag ? Totp.YES : Totp.NO).orElse(Totp.UNKNOWN);
        var types = new TreeSet<String>();
        credentials.orElseGet(List::of).forEach(credential -> types.add(credential.text("type")));
        // A federated user's one-time password may be kept elsewhere and then is in no list of credentials.
        if (totp == Totp.YES) {
            types.add(ONE_TIME_PASSWORD);
        }
        return new KeycloakFactors(types, credentials.isPresent(), user.has("federationLink"), totp);
    }

    /** Whether a login needs a second factor; empty when what was sent does not show it. */
    Optional<Boolean> mfaEnforced() {
        if (types.stream().anyMatch(SECOND_FACTORS::contains)) {
            return Optional.of(true);
        }
        if (!asked) {
            return totp == Totp.NO ? Optional.of(false) : Optional.empty();
        }
        if (types.isEmpty() && !federated) {
            // Nothing is kept that could let the account in: an identity provider does, and only that one knows how.
            return Optional.empty();
        }
        if (types.contains(PASSWORDLESS)) {
            // A passkey is two factors in one, unless a password alone opens another way in.
            return types.contains(PASSWORD) ? Optional.empty() : Optional.of(true);
        }
        return Optional.of(false);
    }

    Optional<List<String>> mfaMethods() {
        var methods = types.stream()
                .filter(type -> SECOND_FACTORS.contains(type) || type.equals(PASSWORDLESS))
                .toList();
        return asked || !methods.isEmpty() ? Optional.of(methods) : Optional.empty();
    }

    /** Whether there is a password; that of an account of a federated directory is unknown here. */
    Optional<Boolean> passwordSet() {
        if (types.contains(PASSWORD)) {
            return Optional.of(true);
        }
        return asked && !federated ? Optional.of(false) : Optional.empty();
    }
}
