package io.holdfast.evidence.adapt;

import java.util.Set;

/** Reads the output of one tool. Every input gives an answer; no input makes it throw. */
public interface Adapter {

    /** What the URL calls it, e.g. {@code restic}. */
    String name();

    /** What people call it, with what it reads. */
    String title();

    /** The kinds of evidence that it may give. */
    Set<String> kinds();

    /** All facts of the output, or the refusal of all of it: an output is never read in part. */
    Adapted adapt(AdapterInput input);
}
