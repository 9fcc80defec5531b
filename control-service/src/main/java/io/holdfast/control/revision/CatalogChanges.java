package io.holdfast.control.revision;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ways in which another catalog comes into force here; one at a time. */
@Singleton
class CatalogChanges {

    private static final Logger LOG = Logger.getLogger(CatalogChanges.class);

    private final CatalogInForce inForce;
    private final CatalogDirectory directory;
    private final Versions versions;
    private final Refusals refusals;

    /** What was in the directory at the last look, which may have been in the middle of an edit. */
    private @Nullable Content looked;
    /** What was made of the directory last: not looked at again until it changes. */
    private @Nullable Content considered;
    /** The version of what was accepted from the directory last; null until something was. */
    private @Nullable String seen;
    /** Whether that was refused. */
    private boolean spoiled;
    /** A version that another instance accepted and this one does not. */
    private @Nullable String beyond;

    CatalogChanges(CatalogInForce inForce, CatalogDirectory directory, Versions versions, Refusals refusals) {
        this.inForce = inForce;
        this.directory = directory;
        this.versions = versions;
        this.refusals = refusals;
    }

    /** What became of a request. */
    sealed interface Outcome {

        record Applied(VersionView version) implements Outcome {}

        /** Nothing changed. */
        record Refused(List<CatalogError> errors) implements Outcome {}

        /** Nothing changed: the caller has not seen what is in force. */
        record Outdated() implements Outcome {}
    }

    /** Puts what is in the directory into force if it changed and has come to rest: the same at two looks. */
    synchronized void lookAtDirectory() throws SQLException {
        if (directory.unfinished().isPresent()) {
            return;
        }
        var found = directory.read();
        var atRest = found.equals(looked);
        looked = found;
        if (atRest && !found.equals(considered)) {
            consider(found);
            considered = found;
        }
    }

    /** Puts into force what another instance recorded. */
    synchronized void followVersions() throws SQLException {
        var head = versions.head();
        if (head.isEmpty() || isInForce(head.get().hash()) || head.get().hash().equals(beyond)) {
            return;
        }
        var hash = head.get().hash();
        switch (versions.content(hash).compile(inForce.rules())) {
            case Compilation.Compiled(var catalog) -> replace(catalog, head.get());
            case Compilation.Refused(var errors) -> {
                beyond = hash;
                refusals.refused("version " + hash, errors);
            }
        }
    }

    /**
     * Applies a whole catalog, or nothing of it.
     *
     * @param seen the version that the caller takes to be in force; null when that is all the same
     */
    synchronized Outcome apply(Content wanted, @Nullable String seen, Versions.Request request) throws SQLException {
        return switch (wanted.compile(inForce.rules())) {
            case Compilation.Refused(var errors) -> {
                refusals.refusedOnRequest();
                yield new Outcome.Refused(errors);
            }
            case Compilation.Compiled(var catalog) -> {
                var version = versions.apply(new Versions.Candidate(catalog, wanted), seen, request);
                if (version.isEmpty()) {
                    yield new Outcome.Outdated();
                }
                replace(catalog, version.get());
                write(wanted, version.get().hash());
                yield new Outcome.Applied(version.get());
            }
        };
    }

    /** The files of a version with some of them replaced, added, or (by null) taken away. */
    Content merged(String version, Map<String, @Nullable String> changes) throws SQLException {
        var files = new TreeMap<>(versions.content(version).files());
        changes.forEach((name, text) -> {
            if (text == null) {
                files.remove(name);
            } else {
                files.put(name, text);
            }
        });
        return Content.of(files);
    }

    Optional<String> inForceByAgreement() throws SQLException {
        return versions.head().map(VersionView::hash);
    }

    private void consider(Content found) throws SQLException {
        switch (found.compile(inForce.rules())) {
            case Compilation.Refused(var errors) -> {
                spoiled = true;
                refusals.refused(directory.root().toString(), errors);
            }
            case Compilation.Compiled(var catalog) -> {
                var head = versions.offer(new Versions.Candidate(catalog, found), seen);
                seen = catalog.catalog().version();
                mended();
                if (head.hash().equals(seen)) {
                    replace(catalog, head);
                }
            }
        }
    }

    private void replace(CompiledCatalog catalog, VersionView version) {
        if (isInForce(version.hash())) {
            return;
        }
        inForce.replace(catalog);
        if (beyond != null && !spoiled) {
            mended();
        }
        LOG.infof(
                "catalog %s by %s is in force: %d controls",
                version.hash(), version.author(), catalog.rules().size());
    }

    private void mended() {
        spoiled = false;
        beyond = null;
        refusals.mended();
    }

    private boolean isInForce(String hash) {
        return inForce.rules().catalog().version().equals(hash);
    }

    /** What somebody is editing at this moment is theirs: it is looked at next, and not overwritten. */
    private void write(Content wanted, String hash) {
        if (spoiled || (considered != null && !directory.read().equals(considered))) {
            LOG.warnf("%s is being edited: the version %s is kept in the database only", directory.root(), hash);
            return;
        }
        try {
            directory.write(hash, wanted.files());
            looked = wanted;
            considered = wanted;
            seen = hash;
            mended();
        } catch (CatalogDirectory.NotWritable notOurs) {
            LOG.infof("%s is not writable: the version %s is kept in the database only", directory.root(), hash);
        } catch (IOException failure) {
            LOG.errorf(failure, "%s holds a part of the version %s only, until the next start", directory.root(), hash);
        }
    }
}
