package io.holdfast.control.revision;

import io.holdfast.control.catalog.CatalogError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells that a catalog was offered and is not in force, and why: in the log, in the metrics, and to whoever asks. */
@Singleton
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final InstantSource clock;
    private final Counter refusals;
    private volatile @Nullable Refusal standing;

    Refusals(InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.refusals = Counter.builder("holdfast.catalog.refusals")
                .description("catalogs that were offered and refused")
                .register(registry);
        Gauge.builder("holdfast.catalog.refused", this, Refusals::errors)
                .description(
                        "errors for which the newest content of the catalog directory is not in force; 0 when it is")
                .register(registry);
    }

    /**
     * A catalog that is not in force.
     *
     * @param at when it was refused
     * @param source where it came from, in words
     */
    public record Refusal(Instant at, String source, List<CatalogError> errors) {

        public Refusal {
            errors = List.copyOf(errors);
        }
    }

    /** The refusal that is still to be mended. */
    public Optional<Refusal> standing() {
        return Optional.ofNullable(standing);
    }

    void refused(String source, List<CatalogError> errors) {
        standing = new Refusal(clock.instant(), source, errors);
        refusals.increment();
        LOG.warnf("the catalog from %s is refused, another one stays in force:\n%s", source, lines(errors));
    }

    /** One that somebody asked for is told to them and leaves nothing to mend. */
    void refusedOnRequest() {
        refusals.increment();
    }

    void mended() {
        standing = null;
    }

    static String lines(List<CatalogError> errors) {
        return String.join("\n", errors.stream().map(each -> "  " + each).toList());
    }

    private double errors() {
        return standing().map(refusal -> refusal.errors().size()).orElse(0);
    }
}
