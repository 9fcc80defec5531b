package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import java.util.Map;

/**
 * A declaration with how well it is kept.
 *
 * @param measures how many it has
 * @param counts how many of them are in which status
 */
public record DeclarationView(String id, String title, String document, int measures, Map<Status, Long> counts) {}
