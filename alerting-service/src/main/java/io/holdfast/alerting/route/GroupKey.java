package io.holdfast.alerting.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What findings of one matter share: the route that took them, and the labels that it groups by.
 *
 * @param route its name
 */
public record GroupKey(String route, SortedMap<String, String> labels) {

    public GroupKey {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    public static GroupKey of(Route route, Labels labels) {
        var common = new TreeMap<String, String>();
        route.groupBy().forEach(label -> common.put(label, labels.joined(label)));
        return new GroupKey(route.name(), common);
    }

    /** The same route and labels have the same id, wherever and whenever it is asked for. */
    public UUID id() {
        var name = new StringBuilder("group/").append(quoted(route));
        for (Map.Entry<String, String> label : labels.entrySet()) {
            name.append('/').append(quoted(label.getKey())).append('=').append(quoted(label.getValue()));
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(UTF_8));
    }

    /** Its length comes first, so that no two keys are written alike. */
    private static String quoted(String text) {
        return text.length() + ":" + text;
    }
}
