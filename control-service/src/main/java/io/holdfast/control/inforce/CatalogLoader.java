package io.holdfast.control.inforce;

import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Loads the catalog when the service starts. On a catalog that is refused the service ends, and says why. */
@ApplicationScoped
class CatalogLoader {

    private static final Logger LOG = Logger.getLogger(CatalogLoader.class);

    /** Without a catalog there is nothing to judge by; running on without one would look like all is well. */
    static final class CatalogRefused extends RuntimeException {
        CatalogRefused(String message) {
            super(message);
        }
    }

    @Produces
    @Singleton
    @Startup
    CatalogInForce load(CatalogSettings settings, InstantSource clock) {
        var directory = settings.directory().toAbsolutePath().normalize();
        return switch (CompiledCatalog.compile(CatalogSource.read(directory))) {
            case Compilation.Compiled(var catalog) -> {
                LOG.infof(
                        "catalog %s from %s: %d controls",
                        catalog.catalog().version(), directory, catalog.rules().size());
                yield new CatalogInForce(catalog, clock);
            }
            case Compilation.Refused(var errors) ->
                throw new CatalogRefused("the catalog in " + directory + " is refused, nothing is started:\n"
                        + errors.stream().map(each -> "  " + each).collect(Collectors.joining("\n")));
        };
    }
}
