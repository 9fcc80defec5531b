package io.holdfast.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs JSON Web Tokens (RFC 7519, RS256) as an OpenID Connect provider would in production. */
public final class Tokens {

    public static final String ISSUER = "https://holdfast.local";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Keys keys;
    private final InstantSource clock;

    public Tokens(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A token for one person or source.
     *
     * @param name the {@code upn} claim: who acted, in every record of what was done
     * @param source the one source that a token with the role {@code source} may speak for
     */
    public String issue(Role role, String name, Optional<String> source, Duration validFor) {
        var now = clock.instant();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("sub", name);
        claims.put("upn", name);
        claims.put("groups", List.of(role.group()));
        source.ifPresent(id -> claims.put("source", id));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(validFor).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        var signed = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.privateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with SHA256withRSA", impossible);
        }
    }

    private static String encode(Map<String, Object> part) {
        try {
            return base64(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings, numbers and lists are JSON", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
