package io.holdfast.alerting.channel.kind;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message as its channel sends it.
 *
 * @param headers what goes before the body, without secrets and signatures
 */
public record Rendered(String contentType, Map<String, String> headers, String body) {

    public Rendered {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public static Rendered json(String body) {
        return new Rendered("application/json", Map.of(), body);
    }
}
