package io.holdfast.alerting.channel.alertmanager;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.foundation.json.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A finding as an alert. Its labels are its identity: what changes while the finding lives, its severity apart, stands in
 * the annotations.
 *
 * @param endsAt when it counts as resolved unless it is sent again
 * @see <a href="https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml">The OpenAPI of version 2,
 *     postableAlert</a>
 */
record Alert(
        Map<String, String> labels,
        Map<String, String> annotations,
        @JsonProperty("startsAt") Instant startsAt,

        @JsonProperty("endsAt") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Instant endsAt,

        @JsonProperty("generatorURL") String generatorUrl) {

    static Alert of(Words.Item item) {
        var finding = item.finding();
        var labels = new TreeMap<String, String>();
        finding.asset().labels().forEach((name, value) -> put(labels, "asset_" + name, value));
        put(labels, "alertname", finding.controlId());
        put(labels, "subject", finding.subject());
        put(labels, "severity", finding.severity().name().toLowerCase(Locale.ROOT));
        put(labels, "owner", finding.owner());
        put(labels, "asset_kind", finding.asset().kind());
        var annotations = new TreeMap<String, String>();
        put(annotations, "summary", item.what());
        put(annotations, "description", finding.reason());
        put(annotations, "remediation", finding.remediation());
        put(annotations, "finding", "F-" + finding.number());
        return new Alert(labels, annotations, finding.openedAt(), null, item.link());
    }

    /** The same alert, which ends then. An end before the start would be refused. */
    Alert until(Instant end) {
        return new Alert(labels, annotations, startsAt, end.isBefore(startsAt) ? startsAt : end, generatorUrl);
    }

    static String json(Object alertOrList) {
        try {
            return Json.mapper().writeValueAsString(alertOrList);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an alert must be writable", impossible);
        }
    }

    static Alert read(String json) {
        try {
            return Json.mapper().readValue(json, Alert.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not an alert: " + json, foreign);
        }
    }

    /** Alertmanager drops labels that say nothing, and older ones refuse names with other characters. */
    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            map.put(name.replaceAll("[^A-Za-z0-9_]", "_"), value);
        }
    }
}
