package io.holdfast.dashboard.request;

import org.jspecify.annotations.Nullable;

/** Where to go back to after a form; only paths of this dashboard, so that no link can lead people elsewhere. */
public final class LocalPath {

    private LocalPath() {}

    public static String of(@Nullable String asked) {
        return asked != null && asked.startsWith("/") && !asked.startsWith("//") && !asked.contains("\\") ? asked : "/";
    }
}
