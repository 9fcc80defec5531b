package io.holdfast.dashboard.services;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way: it is passed on as it comes, whatever its size.
 *
 * @param policy the content security policy that the document was made for; null when it has none of its own
 */
public record Download(String contentType, @Nullable String policy, InputStream content) {}
