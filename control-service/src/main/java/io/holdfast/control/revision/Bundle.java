package io.holdfast.control.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of a catalog that somebody sends.
 *
 * @param files texts by name, e.g. {@code controls/backup-recent.yaml}; null for a file that is to be taken away
 * @param message why, for those who look at the versions later
 */
record Bundle(Map<String, @Nullable String> files, @Nullable String message) {

    private static final int LONGEST_MESSAGE = 2_000;

    /** No name may lead out of the folder that it names, or to a hidden file. */
    private static final Pattern NAME =
            Pattern.compile("(kinds|controls|declarations|frameworks)/[A-Za-z0-9_][A-Za-z0-9._-]{0,180}\\.yaml");

    /** Reads a body in which anything may be missing; an object that could be built still has to be checked. */
    @JsonCreator
    static Bundle of(@Nullable Map<String, @Nullable String> files, @Nullable String message) {
        var texts = new TreeMap<String, @Nullable String>();
        if (files != null) {
            texts.putAll(files);
        }
        return new Bundle(Collections.unmodifiableMap(texts), message);
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (files.isEmpty()) {
            violations.add(new Violation("files", "must name at least one file"));
        }
        for (var name : files.keySet()) {
            if (!NAME.matcher(name).matches()) {
                violations.add(new Violation(
                        "files." + name,
                        "must be kinds/, controls/, declarations/ or frameworks/ and a name in .yaml"));
            } else if (name.endsWith(".test.yaml")) {
                violations.add(new Violation("files." + name, "tests of controls are no part of a version"));
            }
        }
        if (message != null && message.length() > LONGEST_MESSAGE) {
            violations.add(new Violation("message", "at most " + LONGEST_MESSAGE + " characters"));
        }
        return violations;
    }

    /** Of a bundle that is the whole catalog: each file has to say something. */
    List<Violation> violationsOfWhole() {
        var violations = new ArrayList<>(violations());
        files.forEach((name, text) -> {
            if (text == null) {
                violations.add(new Violation("files." + name, "must be a text; to take a file away leave it out"));
            }
        });
        return violations;
    }

    Content whole() {
        var texts = new TreeMap<String, String>();
        files.forEach((name, text) -> {
            if (text != null) {
                texts.put(name, text);
            }
        });
        return Content.of(texts);
    }
}
