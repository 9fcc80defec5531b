package io.holdfast.alerting;

import io.holdfast.foundation.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Points the service at the real parts of this test run, and at a key that tokens of the test are signed with. */
public final class RunningParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", RealParts.kafka().bootstrapServers());
        settings.put(
                "quarkus.datasource.jdbc.url",
                RealParts.postgres().jdbcUrl("alerting") + "&reWriteBatchedInserts=true");
        var keys = keys();
        settings.put(
                "mp.jwt.verify.publickey.location",
                pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        settings.put(
                "smallrye.jwt.sign.key.location",
                pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        return settings;
    }

    @Override
    public void stop() {
        // The parts live as long as the test JVM.
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String title, byte[] key) {
        try {
            var file = Files.createTempFile("holdfast-test", ".pem");
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            Files.writeString(file, "-----BEGIN " + title + "-----\n" + body + "\n-----END " + title + "-----\n");
            file.toFile().deleteOnExit();
            return file.toUri().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
