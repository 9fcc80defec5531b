package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opaque {@code next} of a list: the sort key of the last row that was given. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... sortKey) {
        var parts = java.util.Arrays.stream(sortKey).map(String::valueOf).toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort key behind a cursor; empty when there is no cursor.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the cursor is not one that this list gave
     */
    public static List<String> parse(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through to the same answer as a cursor of another list.
        }
        throw Problems.badRequest(
                "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
    }
}
