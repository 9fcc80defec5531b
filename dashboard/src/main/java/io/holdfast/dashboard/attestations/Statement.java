package io.holdfast.dashboard.attestations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person stated, as a CloudEvent. */
record Statement(String id, String person, String kind, String subject, Instant time, ObjectNode data) {

    /** What a control's choice of evidence fixes, e.g. {@code evidence.topic == 'inspection'}. */
    private static final Pattern FIXED = Pattern.compile("evidence\\.(\\w+) == '([^']*)'");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A file that proves it: it is kept where it is, here only what it was. */
    record Proof(
            @Nullable String name,
            @Nullable String hash,
            @Nullable String bytes) {

        /** What is no SHA-256 is not kept as one. */
        void into(ObjectNode data) {
            if (hash != null && HASH.matcher(hash).matches()) {
                data.put("file_sha256", hash);
                if (name != null && !name.isBlank()) {
                    data.put("file_name", name);
                }
                if (bytes != null && bytes.matches("\\d{1,15}")) {
                    data.put("file_bytes", Long.parseLong(bytes));
                }
            }
        }
    }

    /** The values that evidence must have to count for a control at all. */
    static ObjectNode fixedBy(@Nullable String where) {
        var fixed = JsonNodeFactory.instance.objectNode();
        if (where != null) {
            FIXED.matcher(where).results().forEach(match -> fixed.put(match.group(1), match.group(2)));
        }
        return fixed;
    }

    String event() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "dashboard/" + person);
        event.put("type", kind);
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        return event.toString();
    }
}
