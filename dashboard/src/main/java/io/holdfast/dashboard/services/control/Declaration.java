package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One document in which the organisation made its promises. */
public record Declaration(
        String id, String title, @Nullable String document, long measures, Map<Status, Long> counts) {}
