package io.holdfast.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.bench.suite.CatalogCopy;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Evidence that says itself until when it counts, and a control over it: deadlines at a pace of one's choosing. */
public final class Ticks {

    public static final String CONTROL = "bench-deadlines";

    /** A kind of the catalog that says until when it counts, and that nothing else here sends. */
    private static final String KIND = "certification.status";

    private static final String FILE = "controls/" + CONTROL + ".yaml";

    private final EventIds ids;
    private final EventClock clock;

    public Ticks(EventIds ids, EventClock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts the control, which covers every system, into the catalog. */
    public static void add(CatalogCopy catalog) throws IOException {
        catalog.put(FILE, """
                id: %s
                title: A control whose evidence ends when it says so
                severity: low
                population: {kind: system}
                evidence: {kind: %s}
                assert: evidence.state == "valid"
                valid_until: evidence.valid_until
                """.formatted(CONTROL, KIND));
    }

    /** Takes it away, and with it all that was judged by it. */
    public static void remove(CatalogCopy catalog) throws IOException {
        catalog.remove(FILE);
    }

    /** Good evidence about the subject that counts until then. */
    public ProducerRecord<byte[], byte[]> until(Instant end, Subject subject, String topic) {
        var json = String.format(
                Locale.ROOT,
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"bench/register\",\"type\":\"%s\",\"subject\":\"%s\","
                        + "\"time\":\"%s\",\"datacontenttype\":\"application/json\","
                        + "\"data\":{\"standard\":\"ISO/IEC 27001:2022\",\"state\":\"valid\",\"valid_until\":\"%s\"}}",
                new String(ids.next(), US_ASCII),
                KIND,
                subject.uid(),
                new String(clock.next(), US_ASCII),
                end);
        var event = new ProducerRecord<>(topic, subject.key(), json.getBytes(UTF_8));
        event.headers().add("content-type", Templates.STRUCTURED_TYPE.getBytes(US_ASCII));
        return event;
    }
}
