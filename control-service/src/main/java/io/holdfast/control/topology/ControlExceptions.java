package io.holdfast.control.topology;

import io.holdfast.control.assess.ControlExemptions;
import io.holdfast.control.assess.Exemption;
import java.util.ArrayList;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The exceptions for whole controls as one partition was told of them. People grant them, so they are few. */
final class ControlExceptions {

    private final KeyValueStore<String, Exemption> store;
    private ControlExemptions granted;

    ControlExceptions(KeyValueStore<String, Exemption> store) {
        this.store = store;
        this.granted = granted(store);
    }

    static ControlExemptions granted(ReadOnlyKeyValueStore<String, Exemption> store) {
        var all = new ArrayList<Exemption>();
        try (var stored = store.all()) {
            stored.forEachRemaining(each -> all.add(each.value));
        }
        return ControlExemptions.of(all);
    }

    ControlExemptions granted() {
        return granted;
    }

    void take(Exemption news) {
        if (news.revoked()) {
            store.delete(news.id());
        } else {
            store.put(news.id(), news);
        }
        granted = granted.with(news);
    }
}
