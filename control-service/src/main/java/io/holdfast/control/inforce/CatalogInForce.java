package io.holdfast.control.inforce;

import io.holdfast.control.rule.CompiledCatalog;
import java.time.Instant;
import java.time.InstantSource;

/** The one catalog by which everything is judged and shown at this moment. Others may replace it while it is in use. */
public final class CatalogInForce {

    /** A catalog with the instant since which it is in force. */
    public record Loaded(CompiledCatalog rules, Instant at) {}

    private final InstantSource clock;
    private volatile Loaded loaded;

    public CatalogInForce(CompiledCatalog first, InstantSource clock) {
        this.clock = clock;
        this.loaded = new Loaded(first, clock.instant());
    }

    public Loaded loaded() {
        return loaded;
    }

    public CompiledCatalog rules() {
        return loaded.rules();
    }

    /** Puts another catalog into force; the topology notices by itself and judges anew what it concerns. */
    public void replace(CompiledCatalog newer) {
        loaded = new Loaded(newer, clock.instant());
    }
}
