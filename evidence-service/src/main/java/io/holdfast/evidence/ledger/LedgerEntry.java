package io.holdfast.evidence.ledger;

import java.time.Instant;

/** One accepted event with the attributes by which it is found; its JSON is kept byte for byte as Kafka had it. */
public final class LedgerEntry {

    private final String source;
    private final String id;
    private final String type;
    private final String subject;
    private final Instant time;
    private final Instant recorded;
    private final byte[] json;

    LedgerEntry(String source, String id, String type, String subject, Instant time, Instant recorded, byte[] json) {
        this.source = source;
        this.id = id;
        this.type = type;
        this.subject = subject;
        this.time = time;
        this.recorded = recorded;
        this.json = json;
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public String subject() {
        return subject;
    }

    /** When the fact was true. */
    public Instant time() {
        return time;
    }

    /** When it was taken in. */
    public Instant recorded() {
        return recorded;
    }

    /** The event as structured CloudEvents JSON. Nobody changes the array. */
    public byte[] json() {
        return json;
    }
}
