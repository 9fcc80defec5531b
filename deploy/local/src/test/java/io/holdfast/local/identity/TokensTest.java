package io.holdfast.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Path folder;

    TokensTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhoMayDoWhatAndUntilWhen() throws IOException {
        var claims = part(issue(Role.OPERATOR, Optional.empty()), 1);

        assertThat(claims.path("iss").asText()).isEqualTo("https://holdfast.local");
        assertThat(claims.path("upn").asText()).isEqualTo("anna");
        assertThat(claims.path("groups")).hasSize(1);
        assertThat(claims.path("groups").path(0).asText()).isEqualTo("operator");
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 7_200);
        assertThat(claims.has("source")).isFalse();
    }

    @Test
    void namesTheSourceThatItMaySpeakFor() throws IOException {
        assertThat(part(issue(Role.SOURCE, Optional.of("restic-db01")), 1)
                        .path("source")
                        .asText())
                .isEqualTo("restic-db01");
    }

    @Test
    void isSignedWithTheKeyWhosePublicHalfTheServicesRead() throws IOException, GeneralSecurityException {
        var token = issue(Role.VIEWER, Optional.empty()).split("\\.", 3);

        assertThat(part(String.join(".", token), 0).path("alg").asText()).isEqualTo("RS256");
        assertThat(verifies(token[0] + "." + token[1], Base64.getUrlDecoder().decode(token[2])))
                .isTrue();
        assertThat(verifies(
                        token[0] + "." + token[1] + "x", Base64.getUrlDecoder().decode(token[2])))
                .isFalse();
    }

    @Test
    void aSecondStartSignsWithTheSameKey() throws IOException {
        issue(Role.VIEWER, Optional.empty());
        var first = Files.readString(folder.resolve("jwt-private.pem"));
        issue(Role.VIEWER, Optional.empty());

        assertThat(Files.readString(folder.resolve("jwt-private.pem"))).isEqualTo(first);
    }

    @Test
    void nobodyElseReadsThePrivateHalf() throws IOException {
        issue(Role.VIEWER, Optional.empty());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("jwt-private.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void everyRoleHasTheNameThatTheServicesKnow() {
        assertThat(Role.names()).isEqualTo("viewer, operator, auditor, admin, source");
        assertThat(Role.named("auditor")).contains(Role.AUDITOR);
        assertThat(Role.named("AUDITOR")).isEmpty();
    }

    private String issue(Role role, Optional<String> source) throws IOException {
        return new Tokens(Keys.in(folder), InstantSource.fixed(NOW)).issue(role, "anna", source, Duration.ofHours(2));
    }

    private boolean verifies(String text, byte[] signed) throws IOException, GeneralSecurityException {
        var pem = Files.readString(folder.resolve("jwt-public.pem")).replaceAll("-----[A-Z ]+-----", "");
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return signature.verify(signed);
    }

    private static JsonNode part(String token, int index) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[index]));
    }
}
