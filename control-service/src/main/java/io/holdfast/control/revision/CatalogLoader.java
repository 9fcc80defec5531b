package io.holdfast.control.revision;

import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds the catalog to begin with: what the instances agreed on, or what is new in the directory. Without a catalog there is
 * nothing to judge by, and running on would look like all is well; so if there is none the service ends, and says why.
 */
@ApplicationScoped
class CatalogLoader {

    private static final Logger LOG = Logger.getLogger(CatalogLoader.class);

    private static final int REFUSED = 1;

    private final CatalogDirectory directory;
    private final Versions versions;
    private final Refusals refusals;

    CatalogLoader(CatalogDirectory directory, Versions versions, Refusals refusals) {
        this.directory = directory;
        this.versions = versions;
        this.refusals = refusals;
    }

    @Produces
    @Singleton
    @Startup
    CatalogInForce load(InstantSource clock) {
        finishWriting();
        var content = directory.read();
        var first =
                switch (content.compile()) {
                    case Compilation.Compiled(var catalog) -> agreedInsteadOf(new Versions.Candidate(catalog, content));
                    case Compilation.Refused refused -> agreedIn(refused);
                };
        LOG.infof(
                "catalog %s: %d controls",
                first.catalog().version(), first.rules().size());
        return new CatalogInForce(first, clock);
    }

    private CompiledCatalog agreedInsteadOf(Versions.Candidate found) {
        try {
            var head = versions.offer(found, null);
            return head.hash().equals(found.hash())
                    ? found.rules()
                    : agreed(head).orElse(found.rules());
        } catch (SQLException away) {
            LOG.warnf(
                    "the database can't tell yet what is in force, beginning with the directory: %s",
                    away.getMessage());
            return found.rules();
        }
    }

    private CompiledCatalog agreedIn(Compilation.Refused refused) {
        try {
            var head = versions.head();
            var agreed = head.isPresent() ? agreed(head.get()) : Optional.<CompiledCatalog>empty();
            if (agreed.isPresent()) {
                return agreed.get();
            }
        } catch (SQLException away) {
            LOG.warnf("the database can't tell what was in force: %s", away.getMessage());
        }
        throw new PreventFurtherStepsException(
                "the catalog in " + directory.root() + " is refused, nothing is started:\n"
                        + Refusals.lines(refused.errors()),
                REFUSED);
    }

    private Optional<CompiledCatalog> agreed(VersionView head) throws SQLException {
        return switch (versions.content(head.hash()).compile()) {
            case Compilation.Compiled(var catalog) -> Optional.of(catalog);
            case Compilation.Refused(var errors) -> {
                refusals.refused("version " + head.hash(), errors);
                yield Optional.empty();
            }
        };
    }

    /** What a service that ended in the middle of writing a version began. */
    private void finishWriting() {
        var version = directory.unfinished();
        if (version.isEmpty()) {
            return;
        }
        try {
            directory.write(version.get(), versions.content(version.get()).files());
            LOG.infof("wrote the rest of the catalog version %s to %s", version.get(), directory.root());
        } catch (SQLException | IOException | CatalogDirectory.NotWritable failure) {
            LOG.errorf(failure, "%s holds a part of the version %s only", directory.root(), version.get());
        }
    }
}
