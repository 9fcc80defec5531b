package io.holdfast.evidence.adapt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.contracts.EvidenceEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dated fact about a subject, before it is known which source states it. */
record Fact(String kind, String subject, Instant time, Map<String, Object> data) {

    /** Sixteen bytes: two facts of one source never meet by chance. */
    private static final int ID_LENGTH = 32;

    /** An event whose id is a digest of all that it says: the same fact again is a duplicate, any other is not. */
    EvidenceEvent statedBy(String source) {
        return statedBy(source, List.of(kind, subject, time.toString(), data));
    }

    /**
     * An event whose id is a digest of what names the fact.
     *
     * @param identity what two outputs that tell of the same fact have in common
     */
    EvidenceEvent statedBy(String source, List<?> identity) {
        var id = digest(ToolJson.canonical(identity)).substring(0, ID_LENGTH);
        return new EvidenceEvent(id, source, kind, subject, time, null, null, null, data, Map.of());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The data of a fact. What is not known is left out: a control then says what it lacks, instead of guessing. */
    static final class Data {
        private final Map<String, Object> entries = new LinkedHashMap<>();

        Data put(String name, Object value) {
            entries.put(name, value);
            return this;
        }

        Data put(String name, Instant value) {
            return put(name, (Object) value.toString());
        }

        Data putIfKnown(String name, Optional<?> value) {
            value.ifPresent(known -> entries.put(name, known instanceof Instant ? known.toString() : known));
            return this;
        }

        Map<String, Object> facts() {
            return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
