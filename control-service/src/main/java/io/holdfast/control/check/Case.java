package io.holdfast.control.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the tests of every control must have shown at least, if it can happen to the control at all. */
enum Case {
    SATISFIED("that it is satisfied"),
    BROKEN("that it is broken (NOT_SATISFIED)"),
    STALE("that its evidence becomes STALE"),
    LAPSED("that its validity ends (NOT_SATISFIED with cause DEADLINE)"),
    NO_DATA("that nothing was ever heard (NO_DATA)"),
    INCONCLUSIVE("that it can't be decided (INCONCLUSIVE)"),
    NOT_COVERED("an asset that it does not cover (not_covered: true)");

    private final String inWords;

    Case(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Case> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
