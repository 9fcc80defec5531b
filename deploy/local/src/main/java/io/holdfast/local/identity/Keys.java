package io.holdfast.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The RSA key pair of one home. Only its owner can read the private half (mode 600). */
public final class Keys {

    private static final int BITS = 2048;
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey privateKey;
    private final Path publicKey;

    private Keys(PrivateKey privateKey, Path publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The pair in {@code folder}, made when it is not there yet. */
    public static Keys in(Path folder) throws IOException {
        var secret = folder.resolve("jwt-private.pem");
        var open = folder.resolve("jwt-public.pem");
        try {
            if (!Files.exists(secret) || !Files.exists(open)) {
                create(folder, secret, open);
            }
            var bytes = fromPem(Files.readString(secret), PRIVATE);
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new Keys(key, open);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IOException(
                    "the key in " + secret + " cannot be read; delete both keys in that folder and"
                            + " start again (tokens given out until now end with it)",
                    broken);
        }
    }

    /** The file that services read, PEM. */
    public Path publicKeyFile() {
        return publicKey;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    private static void create(Path folder, Path secret, Path open) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        write(open, pem(PUBLIC, pair.getPublic().getEncoded()), "rw-r--r--");
        // The private half is written last: where it is, the pair is whole.
        write(secret, pem(PRIVATE, pair.getPrivate().getEncoded()), "rw-------");
    }

    /** Never readable by others, not even for the moment between creating a file and closing it to them. */
    private static void write(Path file, String text, String permissions) throws IOException {
        var draft = Files.createTempFile(
                file.getParent(),
                ".key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String title, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + title + "-----\n" + lines + "\n-----END " + title + "-----\n";
    }

    private static byte[] fromPem(String text, String title) {
        var body = text.replace("-----BEGIN " + title + "-----", "").replace("-----END " + title + "-----", "");
        return Base64.getMimeDecoder().decode(body);
    }
}
