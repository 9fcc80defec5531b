package io.holdfast.control.revision;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All versions there ever were, in PostgreSQL: the place where the instances agree on what is in force. */
@Singleton
class Versions {

    static final String DIRECTORY = "directory";

    private final DataSource database;
    private final InstantSource clock;
    /** What was offered or applied here last: most likely what the next change begins with. */
    private volatile @Nullable Catalog newest;

    Versions(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A catalog that may come into force, with the files that it was made of. */
    record Candidate(CompiledCatalog rules, Content content) {

        String hash() {
            return rules.catalog().version();
        }
    }

    /** Who asks for a version, and why. */
    record Request(String author, @Nullable String message) {}

    @FunctionalInterface
    private interface Work<T> {
        T in(Connection transaction) throws SQLException;
    }

    Optional<VersionView> head() throws SQLException {
        return reading(VersionTable::head);
    }

    Optional<VersionView> find(String hash) throws SQLException {
        return reading(connection -> VersionTable.find(connection, hash));
    }

    Content content(String hash) throws SQLException {
        return Content.of(reading(connection -> VersionTable.files(connection, hash)));
    }

    Page<VersionView> page(long before, int limit) throws SQLException {
        var rows = reading(connection -> VersionTable.page(connection, before, limit + 1));
        var page = Page.of(rows, limit, last -> Cursor.of(last.sequence()));
        return new Page<>(
                page.items().stream().map(VersionTable.Placed::version).toList(), page.next());
    }

    /**
     * What is in a directory comes into force, if it is news.
     *
     * @param before what this instance saw there before; null at its start
     * @return what is in force now
     */
    VersionView offer(Candidate found, @Nullable String before) throws SQLException {
        return exclusively(transaction -> {
            var head = VersionTable.head(transaction);
            var place = VersionTable.placeOf(transaction, found.hash());
            var placeBefore = before == null
                    ? VersionTable.placeOfLastEdit(transaction)
                    : VersionTable.placeOf(transaction, before);
            if (head.isPresent() && !NewsPolicy.isNews(place, placeBefore)) {
                return head.get();
            }
            return become(transaction, found, head, new Request(DIRECTORY, null), true);
        });
    }

    /**
     * A version comes into force on request.
     *
     * @param seen what the caller takes to be in force; null when that is all the same
     * @return what is in force now; empty when the caller saw something else
     */
    Optional<VersionView> apply(Candidate wanted, @Nullable String seen, Request request) throws SQLException {
        return exclusively(transaction -> {
            var head = VersionTable.head(transaction);
            if (seen != null && !head.map(VersionView::hash).equals(Optional.of(seen))) {
                return Optional.empty();
            }
            return Optional.of(become(transaction, wanted, head, request, false));
        });
    }

    private VersionView become(
            Connection transaction,
            Candidate wanted,
            Optional<VersionView> head,
            Request request,
            boolean fromDirectory)
            throws SQLException {
        var before = head.map(VersionView::hash).orElse(null);
        if (wanted.hash().equals(before)) {
            newest = wanted.rules().catalog();
            return head.orElseThrow();
        }
        var old = before == null ? null : catalog(transaction, before);
        newest = wanted.rules().catalog();
        var version = new VersionView(
                wanted.hash(),
                before,
                request.author(),
                request.message(),
                clock.instant(),
                CatalogDiff.between(old, wanted.rules().catalog()));
        VersionTable.insert(transaction, version, wanted.content().files(), fromDirectory);
        return version;
    }

    private Catalog catalog(Connection transaction, String hash) throws SQLException {
        var known = newest;
        return known != null && known.version().equals(hash)
                ? known
                : Content.of(VersionTable.files(transaction, hash)).draft().catalog();
    }

    private <T> T reading(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            return work.in(connection);
        }
    }

    private <T> T exclusively(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                VersionTable.lock(connection);
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
