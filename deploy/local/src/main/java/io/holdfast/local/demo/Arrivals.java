package io.holdfast.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest webhooks; one that is sent again is the same one. */
final class Arrivals {

    private static final int KEPT = 200;

    private final Map<String, Arrival> byId = new LinkedHashMap<>();

    synchronized void add(Arrival arrival) {
        byId.putIfAbsent(arrival.id(), arrival);
        while (byId.size() > KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    /** One that is still kept. */
    synchronized Optional<Arrival> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Arrival> newestFirst() {
        return new ArrayList<>(byId.values()).reversed();
    }
}
