package io.holdfast.local.process;

import java.util.List;

/** Options that keep a newer JDK from warning about what libraries do; nothing that a user of Holdfast could change. */
public final class QuietJava {

    private static final int WARNS_SINCE = 24;

    private QuietJava() {}

    /** For a child that runs on the same JDK as this process. */
    public static List<String> options() {
        return Runtime.version().feature() < WARNS_SINCE
                ? List.of()
                : List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }
}
