package io.holdfast.alerting.finding;

/**
 * What happened to a finding, with the finding right after it. Its revision tells the changes of a finding apart.
 *
 * @param entry what the timeline says of it
 */
public record FindingChange(FindingView finding, Entry entry) {}
