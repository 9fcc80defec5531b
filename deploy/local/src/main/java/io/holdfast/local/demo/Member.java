package io.holdfast.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/**
 * An asset of the demo organisation, as an inventory lists it.
 *
 * @param facts what only the demo knows of it, to tell plausible things about it
 */
record Member(
        String uid,
        String kind,
        String name,
        String owner,
        String criticality,
        Map<String, String> labels,
        @JsonIgnore Map<String, String> facts) {

    /** A column of it by its name; empty when it has none of that name. */
    String value(String name) {
        return switch (name) {
            case "uid" -> uid;
            case "name" -> name();
            case "owner" -> owner;
            case "criticality" -> criticality;
            default -> facts.getOrDefault(name, labels.getOrDefault(name, ""));
        };
    }

    /** Whether every one of these columns has one of these values. */
    boolean is(Map<String, ? extends Iterable<String>> wanted) {
        for (var each : wanted.entrySet()) {
            if (!contains(each.getValue(), value(each.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(Iterable<String> values, String value) {
        for (var each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
