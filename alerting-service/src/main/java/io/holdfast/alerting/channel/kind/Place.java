package io.holdfast.alerting.channel.kind;

/**
 * Where a channel connects to.
 *
 * @param field the setting that says so
 */
public record Place(String field, String host) {}
