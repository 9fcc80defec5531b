package io.holdfast.contracts;

/**
 * One thing that is wrong with an input, as in the {@code violations} of a problem (RFC 9457).
 *
 * @param field the attribute or JSON path, e.g. {@code data.bytes}
 * @param message what is wrong and what would be right
 */
public record Violation(String field, String message) {}
