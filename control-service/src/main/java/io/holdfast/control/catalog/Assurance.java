package io.holdfast.control.catalog;

import io.holdfast.control.catalog.EvidenceKind.Collection;
import java.util.Set;

/** What the judgement of a measure rests on. The four are always shown apart: a signature is no measurement. */
public enum Assurance {
    /** Tools measure all of it. */
    AUTOMATED,
    /** People state all of it, each for a limited time. */
    ATTESTED,
    /** Part is measured and part is stated. */
    BOTH,
    /** Nothing watches it. */
    UNCOVERED;

    /** By who says the facts that something is judged by. */
    public static Assurance of(Set<Collection> collections) {
        return switch (collections.size()) {
            case 0 -> UNCOVERED;
            case 1 -> collections.contains(Collection.AUTOMATED) ? AUTOMATED : ATTESTED;
            default -> BOTH;
        };
    }
}
