package io.holdfast.evidence.parts;

import io.holdfast.foundation.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real Kafka, a real PostgreSQL behind a {@link Wire} that can be cut, and a key pair for tokens. */
public final class Parts implements QuarkusTestResourceLifecycleManager {

    /** Whether the wire to PostgreSQL is cut. */
    static final Switch DATABASE_CUT = new Switch("holdfast.test.database-cut");

    /** The argument of a test that brings its own broker. */
    public static final String WITHOUT_KAFKA = "without-kafka";

    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = !arguments.containsKey(WITHOUT_KAFKA);
    }

    @Override
    public Map<String, String> start() {
        var url = RealParts.postgres().jdbcUrl("evidence");
        var wire = Wire.to(portOf(url), DATABASE_CUT);
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", url.replace(":" + portOf(url) + "/", ":" + wire.port() + "/"));
        config.put("mp.jwt.verify.publickey.location", publicKey().toString());
        config.put("holdfast.catalog.directory", System.getProperty("holdfast.root") + "/catalog");
        if (withKafka) {
            config.put("kafka.bootstrap.servers", RealParts.kafka().bootstrapServers());
        }
        return config;
    }

    @Override
    public void stop() {
        // Both live as long as the JVM: the next test class uses them again.
    }

    static Path publicKey() {
        try {
            var pem = Files.createTempFile("holdfast-jwt", ".pem");
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(Tokens.keys().getPublic().getEncoded());
            return Files.writeString(pem, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int portOf(String jdbcUrl) {
        return Integer.parseInt(jdbcUrl.replaceAll("^.*:(\\d+)/.*$", "$1"));
    }
}
