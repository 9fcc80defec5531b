package io.holdfast.evidence.operate;

import io.holdfast.evidence.validate.EvidenceKinds;
import io.holdfast.evidence.validate.EvidenceKinds.KindRefused;
import io.holdfast.evidence.validate.KindsInForce;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the kinds of the catalog directory into force when they change. What is compared is what the files say, so that it
 * makes no difference whether somebody writes them, renames over them or swaps a symbolic link. Kinds that are refused are
 * told and the old ones stay.
 */
@Singleton
class KindsFollower {

    private static final Logger LOG = Logger.getLogger(KindsFollower.class);

    private final KindsInForce inForce;
    private final Path directory;
    private final long intervalMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kinds-follower").daemon().factory());

    /** What the files said at the last look, which may have been in the middle of an edit. */
    private @Nullable Map<Path, ByteBuffer> looked;
    /** What was made of them last: not looked at again until they change. */
    private @Nullable Map<Path, ByteBuffer> considered;

    private volatile @Nullable String refused;

    KindsFollower(KindsInForce inForce, CatalogConfig catalog, MeterRegistry registry) {
        this.inForce = inForce;
        this.directory = directoryOf(catalog);
        this.intervalMillis = catalog.interval().toMillis();
        Gauge.builder(
                        "holdfast.kinds.refused",
                        this,
                        follower -> follower.refused().isPresent() ? 1 : 0)
                .description("1 while the newest kinds of the catalog directory are refused and older ones in force")
                .register(registry);
    }

    /** Where the kinds lie. */
    static Path directoryOf(CatalogConfig catalog) {
        return Path.of(catalog.directory()).resolve("kinds");
    }

    void start(@Observes StartupEvent started) {
        var running = thread.scheduleWithFixedDelay(this::look, 0, intervalMillis, TimeUnit.MILLISECONDS);
        LOG.debugf("following the kinds: %s", running);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    /** Why the newest kinds are not in force; empty when they are. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** An edit counts once two looks agree. */
    void look() {
        try {
            var found = contents();
            var atRest = found.equals(looked);
            looked = found;
            if (atRest && !found.equals(considered)) {
                considered = found;
                consider();
            }
        } catch (IOException | RuntimeException failure) {
            // Whatever was said of it before, it has to be looked at anew.
            considered = null;
            tell(directory + ": cannot be read: " + failure);
        }
    }

    private void consider() {
        try {
            var before = inForce.kinds().names();
            inForce.replace(EvidenceKinds.load(directory));
            refused = null;
            LOG.infof(
                    "kinds of evidence in force: %d (there were %d)",
                    inForce.kinds().names().size(), before.size());
        } catch (KindRefused refusal) {
            tell(String.valueOf(refusal.getMessage()));
        }
    }

    /** Said once, not every second. */
    private void tell(String reason) {
        if (!reason.equals(refused)) {
            refused = reason;
            LOG.warnf("the kinds of evidence are refused, the old ones stay in force: %s", reason);
        }
    }

    private Map<Path, ByteBuffer> contents() throws IOException {
        var contents = new TreeMap<Path, ByteBuffer>();
        try (var files = Files.list(directory)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                contents.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
