package io.holdfast.control.catalog;

/**
 * A CEL expression as it is written in the catalog.
 *
 * @param location where its text begins
 */
public record Expression(String text, SourceLocation location) {}
