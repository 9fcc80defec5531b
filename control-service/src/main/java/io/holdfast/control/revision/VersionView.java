package io.holdfast.control.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalog that came into force.
 *
 * @param hash the version, as every assessment names the catalog's controls by their own
 * @param replaced the version that was in force before; null for the first
 * @param author who asked for it, or {@code directory} when somebody changed the files
 * @param message why, in the author's words
 */
public record VersionView(
        String hash,
        @Nullable String replaced,
        String author,
        @Nullable String message,
        Instant at,
        CatalogDiff diff) {}
