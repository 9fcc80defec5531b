package io.holdfast.evidence.parts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Events as a producer would write them. */
public final class Events {

    private Events() {}

    /** A good backup of a subject. */
    public static String backup(String source, String id, String subject) {
        return event(source, id, "backup.run", subject, "{\"outcome\":\"success\",\"bytes\":60668,\"encrypted\":true}");
    }

    public static String event(String source, String id, String type, String subject, String data) {
        return event(source, id, type, subject, Instant.now(), data);
    }

    public static String event(String source, String id, String type, String subject, Instant time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s","time":"%s","data":%s}""".formatted(id, source, type, subject, time, data);
    }

    /** An inventory of systems. */
    public static String snapshot(String id, String population, Instant time, boolean complete, List<String> uids) {
        var assets = uids.stream()
                .map(uid -> "{\"uid\":\"" + uid + "\",\"kind\":\"system\",\"name\":\"Host " + uid
                        + "\",\"owner\":\"platform\",\"criticality\":\"high\",\"labels\":{\"backup\":\"required\"}}")
                .collect(Collectors.joining(","));
        return event(
                "inventory",
                id,
                "inventory.snapshot",
                population,
                time,
                "{\"population\":{\"uid\":\"" + population + "\",\"kind\":\"system\"},\"complete\":" + complete
                        + ",\"assets\":[" + assets + "]}");
    }
}
