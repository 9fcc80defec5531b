package io.holdfast.control.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which evidence a control judges.
 *
 * @param kind the id of an {@link EvidenceKind}
 * @param where narrows it down; null when all evidence of the kind counts
 */
public record EvidenceRule(String kind, @Nullable Expression where) {}
