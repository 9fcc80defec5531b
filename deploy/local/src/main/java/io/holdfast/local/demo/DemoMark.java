package io.holdfast.local.demo;

import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Says that demo evidence lies in these data, and which scene was under way. A demo that is stopped in the middle of one
 * leaves something broken behind, and the next start repairs it first.
 */
public final class DemoMark {

    private final Path file;

    private DemoMark(Path file) {
        this.file = file;
    }

    public static boolean isIn(Home home) {
        return Files.exists(home.demoMark());
    }

    static DemoMark in(Home home) {
        return new DemoMark(home.demoMark());
    }

    /** The scene that was begun and never ended. */
    OptionalInt broken() throws IOException {
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    /** Written before anything is sent, so that no demo evidence is ever without its mark. */
    void whole() throws IOException {
        Files.writeString(file, "");
    }

    /** Written before the scene breaks anything. */
    void breaking(int scene) throws IOException {
        Files.writeString(file, Integer.toString(scene));
    }
}
