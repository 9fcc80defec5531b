package io.holdfast.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that the demo brings; {@code SOURCES.md} beside them says where each is from. */
final class Sample {

    private Sample() {}

    static String read(String name) {
        try (var content = Sample.class.getResourceAsStream("/demo/" + name)) {
            if (content == null) {
                throw new IllegalStateException("this build lacks demo/" + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
