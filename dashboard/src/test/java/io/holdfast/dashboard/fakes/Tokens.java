package io.holdfast.dashboard.fakes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Real signed tokens (RS256), as {@code ./holdfast token} gives them. */
public final class Tokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Tokens() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has RSA", impossible);
        }
    }

    public String of(String role) {
        return of("rita", role, Duration.ofHours(1));
    }

    public String of(String name, String role, Duration lifetime) {
        var now = Instant.now().getEpochSecond();
        var header = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        var claims = encoded("""
                {"iss":"https://holdfast.local","sub":"%1$s","upn":"%1$s","groups":["%2$s"],"iat":%3$d,"exp":%4$d}""".formatted(name, role, now - 3600, now + lifetime.toSeconds()));
        return header + "." + claims + "." + sign(header + "." + claims);
    }

    Path publicKey() throws java.io.IOException {
        var file = Files.createTempFile("holdfast-dashboard-test", ".pem");
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        file.toFile().deleteOnExit();
        return file;
    }

    private String sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with RSA", impossible);
        }
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
