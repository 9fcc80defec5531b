package io.holdfast.control.report.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A style sheet that stands in the document itself, so that a saved copy looks the same, and that the content security
 * policy allows by its hash and nothing else (CSP Level 3, section 2.3.1).
 */
record Style(String text) {

    static final Style SCREEN = of("common.css", "screen.css");
    static final Style PRINT = of("common.css", "print.css");

    private static Style of(String... names) {
        return new Style(Stream.of(names).map(Style::read).collect(Collectors.joining("\n")));
    }

    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String read(String name) {
        try (var resource = Style.class.getResourceAsStream("/annex/" + name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
