package io.holdfast.dashboard.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The views that a browser keeps, as its cookie writes them: {@code name=address} pairs, encoded as a form. A cookie
 * holds four kilobytes, so the oldest views go first.
 */
record SavedViews(List<View> views) {

    private static final int MOST_CHARACTERS = 3_500;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_ADDRESS = 500;

    /** What an address says of this moment only: how far one has leafed, and what was just done. */
    private static final String PASSING = "[?&](cursor|done)=[^&]*";

    /** One view: filters are in the address, so a view is nothing else. */
    public record View(String name, String address) {

        private String written() {
            return encoded(name) + "=" + encoded(address);
        }
    }

    SavedViews {
        views = List.copyOf(views);
    }

    /** What cannot be read is as good as not kept. */
    static SavedViews read(@Nullable String cookie) {
        var views = new ArrayList<View>();
        for (var pair : cookie == null ? new String[0] : cookie.split("&", -1)) {
            var middle = pair.indexOf('=');
            if (middle > 0) {
                add(views, decoded(pair.substring(0, middle)), decoded(pair.substring(middle + 1)));
            }
        }
        return new SavedViews(views);
    }

    private static void add(List<View> views, @Nullable String name, @Nullable String address) {
        if (name != null && address != null && address.startsWith("/") && !address.startsWith("//")) {
            views.add(new View(name, address));
        }
    }

    /** The newest is the last; a name that was used before is used again. */
    SavedViews with(String name, String address) {
        var kept = new ArrayList<>(without(name).views());
        var stripped = name.strip();
        var view = address.replaceAll(PASSING, "").replaceFirst("^([^?]*)&", "$1?");
        if (!stripped.isEmpty() && view.length() <= LONGEST_ADDRESS) {
            kept.add(new View(stripped.substring(0, Math.min(LONGEST_NAME, stripped.length())), view));
        }
        while (new SavedViews(kept).written().length() > MOST_CHARACTERS) {
            kept.removeFirst();
        }
        return new SavedViews(kept);
    }

    SavedViews without(String name) {
        return new SavedViews(
                views.stream().filter(view -> !view.name().equals(name.strip())).toList());
    }

    /** Those of the page at this path. */
    List<View> of(String path) {
        return views.stream()
                .filter(view -> path.equals(view.address().split("\\?", 2)[0]))
                .toList();
    }

    String written() {
        return String.join("&", views.stream().map(View::written).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // Somebody else wrote this cookie.
            return null;
        }
    }
}
