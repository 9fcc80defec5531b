package io.holdfast.dashboard.services.alerting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a channel would send. */
public record Preview(
        String contentType, String body, @Nullable Map<String, String> headers) {}
