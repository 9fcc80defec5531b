package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The templates of one signal in one of its two states, parsed once, in both modes of the CloudEvents Kafka binding. */
final class Templates {

    static final String STRUCTURED_TYPE = "application/cloudevents+json";

    private static final Map<Signal, Templates> GOOD = parsed(true);
    private static final Map<Signal, Templates> BAD = parsed(false);

    private final EventTemplate event;
    private final EventTemplate data;
    private final byte[] type;
    private final byte[] source;

    private Templates(Signal signal, boolean holds) {
        this.event = EventTemplate.of(signal.event(holds));
        this.data = EventTemplate.of(signal.data(holds));
        this.type = bytes(signal.kind());
        this.source = bytes(signal.source());
    }

    static Templates of(Signal signal, boolean holds) {
        var templates = (holds ? GOOD : BAD).get(signal);
        if (templates == null) {
            throw new IllegalStateException("no template for " + signal);
        }
        return templates;
    }

    byte[] body(byte[] id, byte[] subject, byte[] time) {
        return event.fill(id, subject, time);
    }

    ProducerRecord<byte[], byte[]> structured(String topic, byte[] subject, byte[] id, byte[] time) {
        var structured = new ProducerRecord<>(topic, subject, event.fill(id, subject, time));
        structured.headers().add("content-type", bytes(STRUCTURED_TYPE));
        return structured;
    }

    ProducerRecord<byte[], byte[]> binary(String topic, byte[] subject, byte[] id, byte[] time) {
        var binary = new ProducerRecord<>(topic, subject, data.fill(id, subject, time));
        binary.headers()
                .add("content-type", bytes("application/json"))
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", id)
                .add("ce_source", source)
                .add("ce_type", type)
                .add("ce_subject", subject)
                .add("ce_time", time);
        return binary;
    }

    private static Map<Signal, Templates> parsed(boolean holds) {
        var templates = new EnumMap<Signal, Templates>(Signal.class);
        for (var signal : Signal.values()) {
            templates.put(signal, new Templates(signal, holds));
        }
        return templates;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
