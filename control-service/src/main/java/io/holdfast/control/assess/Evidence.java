package io.holdfast.control.assess;

import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact as it is kept for judging. Its JSON stays as it came and is read again only when a rule asks for it, so
 * that state which nobody judges costs no parsing.
 */
public final class Evidence {

    private static final ObjectReader READER = Json.mapper().readerFor(EvidenceEvent.class);

    private final EvidenceRef ref;
    private final @Nullable Instant receivedAt;
    private final Body body;
    private final Set<String> decides;
    private @Nullable EvidenceEvent event;

    /** Where the JSON is. */
    public sealed interface Body {

        /** In bytes. */
        int size();

        byte[] json();

        /** In memory. */
        @SuppressWarnings("ArrayRecordComponent") // Bodies are never compared.
        record AtHand(byte[] json) implements Body {
            @Override
            public int size() {
                return json.length;
            }
        }

        /** Kept apart, and fetched only when a rule asks for it. */
        record Apart(int size, Supplier<byte[]> source) implements Body {
            @Override
            public byte[] json() {
                return source.get();
            }
        }
    }

    private Evidence(
            EvidenceRef ref,
            @Nullable Instant receivedAt,
            Body body,
            Set<String> decides,
            @Nullable EvidenceEvent event) {
        this.ref = ref;
        this.receivedAt = receivedAt;
        this.body = body;
        this.decides = decides;
        this.event = event;
    }

    /**
     * Newly arrived evidence, which decides nothing yet.
     *
     * @throws IOException when the bytes are not an evidence event
     */
    public static Evidence read(byte[] json) throws IOException {
        EvidenceEvent event = READER.readValue(json);
        return new Evidence(EvidenceRef.of(event), event.recordedtime(), new Body.AtHand(json), Set.of(), event);
    }

    /**
     * Evidence out of the state.
     *
     * @param decides the {@code where} expressions among whose evidence this is the latest; the empty text stands for
     *     all evidence of its kind
     */
    public static Evidence kept(EvidenceRef ref, @Nullable Instant receivedAt, byte[] json, Set<String> decides) {
        return new Evidence(ref, receivedAt, new Body.AtHand(json), decides, null);
    }

    /** Evidence that decides nothing by itself and whose JSON is kept apart. */
    public static Evidence apart(EvidenceRef ref, @Nullable Instant receivedAt, int size, Supplier<byte[]> source) {
        return new Evidence(ref, receivedAt, new Body.Apart(size, source), Set.of(), null);
    }

    public EvidenceRef ref() {
        return ref;
    }

    public String kind() {
        return ref.type();
    }

    public Instant time() {
        return ref.time();
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /** The event as it came. Nobody may write into it. */
    public byte[] json() {
        return body.json();
    }

    public int size() {
        return body.size();
    }

    public boolean isApart() {
        return body instanceof Body.Apart;
    }

    public Set<String> decides() {
        return decides;
    }

    public EvidenceEvent event() {
        if (event == null) {
            try {
                event = READER.readValue(json());
            } catch (IOException failure) {
                throw new UncheckedIOException("evidence that was read before can't be read again: " + ref, failure);
            }
        }
        return event;
    }

    Evidence deciding(Set<String> wheres) {
        return new Evidence(ref, receivedAt, body, Set.copyOf(wheres), event);
    }

    boolean isSameEvidence(Evidence other) {
        return ref.id().equals(other.ref.id()) && ref.source().equals(other.ref.source());
    }

    boolean statesTheSameAs(Evidence other) {
        return event().data().equals(other.event().data());
    }
}
