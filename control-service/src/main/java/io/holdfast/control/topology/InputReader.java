package io.holdfast.control.topology;

import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.Asset;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a topic. What can't be read, or stands under another key than its subject (and so would be judged
 * on the wrong partition), becomes a dead letter.
 */
final class InputReader implements FixedKeyProcessor<String, byte[], Input> {

    private static final ObjectReader ASSET = Json.mapper().readerFor(Asset.class);
    private static final ObjectReader EXEMPTION = Json.mapper().readerFor(Exemption.class);

    /** How the records of one topic are read. */
    @FunctionalInterface
    interface Format {
        Keyed read(byte @Nullable [] value) throws IOException;
    }

    /**
     * @param key what the record's key must be; null when any will do
     */
    record Keyed(@Nullable String key, Input input) {}

    private final Format format;
    private @Nullable FixedKeyProcessorContext<String, Input> context;

    InputReader(Format format) {
        this.format = format;
    }

    static Keyed evidence(byte @Nullable [] value) throws IOException {
        var evidence = Evidence.read(required(value));
        return new Keyed(evidence.event().subject(), new Input.OfEvidence(evidence));
    }

    static Keyed asset(byte @Nullable [] value) throws IOException {
        if (value == null) {
            return new Keyed(null, new Input.AssetGone());
        }
        Asset asset = ASSET.readValue(value);
        return new Keyed(asset.uid(), new Input.OfAsset(asset));
    }

    static Keyed exemption(byte @Nullable [] value) throws IOException {
        Exemption exemption = EXEMPTION.readValue(required(value));
        return exemption.subject() == null
                ? new Keyed(null, new Input.OfControlExemption(exemption))
                : new Keyed(exemption.subject(), new Input.OfExemption(exemption));
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Input> processorContext) {
        this.context = processorContext;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        Objects.requireNonNull(context, "not initialised").forward(record.withValue(read(record)));
    }

    @SuppressWarnings("NullAway") // Kafka says nothing about nulls; a record's key and value may well be null.
    private Input read(FixedKeyRecord<String, byte[]> record) {
        byte @Nullable [] value = record.value();
        @Nullable String key = record.key();
        try {
            var keyed = format.read(value);
            if (key != null && (keyed.key() == null || keyed.key().equals(key))) {
                return keyed.input();
            }
            return unreadable(record, "wrong_key", "the record's key must be its subject, and is " + key);
        } catch (IOException | RuntimeException failure) {
            return unreadable(record, "not_readable", String.valueOf(failure.getMessage()));
        }
    }

    @SuppressWarnings("NullAway") // As above.
    private Input unreadable(FixedKeyRecord<String, byte[]> record, String reason, String detail) {
        var where = Objects.requireNonNull(context, "not initialised")
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record without its place in the log"));
        var content = new DeadLetters.Content(record.key(), record.value(), record.headers(), record.timestamp());
        return new Input.Unreadable(DeadLetters.of(where, content, reason, detail));
    }

    private static byte[] required(byte @Nullable [] value) throws IOException {
        if (value == null) {
            throw new IOException("the record has no value");
        }
        return value;
    }
}
