package io.holdfast.alerting.channel.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private key of the service: signatures of version v1a. A receiver checks with the public key and can sign nothing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032#section-5.1">RFC 8032, section 5.1</a>
 */
final class Ed25519Key implements SigningKey {

    static final String PREFIX = "whsk_";
    private static final String PUBLIC_PREFIX = "whpk_";
    private static final String ALGORITHM = "Ed25519";
    private static final int BYTES = 32;

    private final byte[] seed;
    private final byte[] publicKey;

    private Ed25519Key(byte[] seed, byte[] publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
    }

    static Ed25519Key generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var encoded = pair.getPublic().getEncoded();
            // The X.509 form ends with the 32 bytes of the key (RFC 8410, section 4).
            return new Ed25519Key(seed, Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has had " + ALGORITHM + " since 15", impossible);
        }
    }

    /** The seed and the public key, one after the other, in Base64: what the reference implementations take. */
    static Ed25519Key of(String text) {
        var both = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (both.length != 2 * BYTES) {
            throw new IllegalStateException("a stored key has " + both.length + " bytes");
        }
        return new Ed25519Key(Arrays.copyOf(both, BYTES), Arrays.copyOfRange(both, BYTES, 2 * BYTES));
    }

    @Override
    public String sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(content);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has had " + ALGORITHM + " since 15", impossible);
        }
    }

    @Override
    public String reveal() {
        var both = Arrays.copyOf(seed, 2 * BYTES);
        System.arraycopy(publicKey, 0, both, BYTES, BYTES);
        return PREFIX + Base64.getEncoder().encodeToString(both);
    }

    String publicKey() {
        return PUBLIC_PREFIX + Base64.getEncoder().encodeToString(publicKey);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }
}
