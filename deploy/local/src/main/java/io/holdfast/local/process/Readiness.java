package io.holdfast.local.process;

/** What a service says of itself. */
public sealed interface Readiness {

    record Ready() implements Readiness {}

    /** It answers, and names the checks that are down. */
    record NotReady(String checks) implements Readiness {}

    record Unreachable() implements Readiness {}
}
