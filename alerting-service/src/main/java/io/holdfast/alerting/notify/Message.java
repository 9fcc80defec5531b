package io.holdfast.alerting.notify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.Reason;
import io.holdfast.foundation.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a channel says of a group of findings, whatever the channel makes of it. It is kept with the notification, so that
 * every attempt says the same.
 *
 * @param reason why it is sent now
 * @param group what holds the messages of one matter together
 * @param firing how many findings of the group are unresolved
 * @param resolved how many findings this message tells to be resolved
 * @param items the findings that it names, the most severe first; never empty
 * @param omitted how many more findings it stands for
 */
public record Message(Reason reason, Group group, int firing, int resolved, List<Item> items, int omitted) {

    public Message {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a message says something of a finding");
        }
    }

    /**
     * What the messages of one matter share.
     *
     * @param key the same for all of them; receivers thread and de-duplicate by it
     * @param route the route that gathered them
     * @param labels what all findings of the group have in common
     */
    public record Group(String key, String route, Map<String, String> labels) {
        public Group {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /** One finding as it was when the message was made, and what happened to it. */
    public record Item(Reason reason, FindingView finding) {}

    /** The finding that stands for all of them where there is place for one only. */
    @JsonIgnore
    public FindingView first() {
        return items.getFirst().finding();
    }

    /** How many findings it stands for. */
    @JsonIgnore
    public int size() {
        return items.size() + omitted;
    }

    static Message of(String json) {
        try {
            return Json.mapper().readValue(json, Message.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not a message: " + json, foreign);
        }
    }

    String json() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message must be writable: " + group, impossible);
        }
    }
}
