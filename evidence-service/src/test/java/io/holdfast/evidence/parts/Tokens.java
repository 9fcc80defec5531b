package io.holdfast.evidence.parts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Bearer tokens as an OIDC provider would issue them, signed with a key of this test run. */
public final class Tokens {

    private static final String PRIVATE_KEY = "holdfast.test.private-key";

    private Tokens() {}

    /** A person with one role. */
    public static String of(String role) {
        return sign("{\"iss\":\"https://holdfast.local\",\"upn\":\"" + role + "@example.org\",\"groups\":[\"" + role
                + "\"],\"iat\":" + now() + ",\"exp\":" + (now() + 600) + "}");
    }

    /** A machine that speaks for one source. */
    public static String ofSource(String source) {
        return sign("{\"iss\":\"https://holdfast.local\",\"upn\":\"machine\",\"groups\":[\"source\"],\"source\":\""
                + source + "\",\"iat\":" + now() + ",\"exp\":" + (now() + 600) + "}");
    }

    static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            return keys;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String sign(String claims) {
        try {
            var signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + encode(claims.getBytes(StandardCharsets.UTF_8));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey privateKey() throws GeneralSecurityException {
        var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
