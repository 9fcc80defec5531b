package io.holdfast.dashboard.request;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go back to after a form; only paths of this dashboard, so that no link can lead people elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    public static String of(@Nullable String asked) {
        return asked != null && asked.startsWith("/") && !asked.startsWith("//") && isAddress(asked) ? asked : "/";
    }

    /** What no browser would write as an address, as one with a backslash, is none. */
    private static boolean isAddress(String asked) {
        try {
            return URI.create(asked).getAuthority() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
