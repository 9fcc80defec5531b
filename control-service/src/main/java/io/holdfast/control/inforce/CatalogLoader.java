package io.holdfast.control.inforce;

import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.quarkus.runtime.PreventFurtherStepsException;
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

    private static final int REFUSED = 1;

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
            // Without a catalog there is nothing to judge by, and running on would look like all is well.
            case Compilation.Refused(var errors) ->
                throw new PreventFurtherStepsException(
                        "the catalog in " + directory + " is refused, nothing is started:\n"
                                + errors.stream().map(each -> "  " + each).collect(Collectors.joining("\n")),
                        REFUSED);
        };
    }
}
