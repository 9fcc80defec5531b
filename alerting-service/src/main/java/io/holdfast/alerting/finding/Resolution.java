package io.holdfast.alerting.finding;

/** Why there is nothing to handle any more. */
public enum Resolution {
    /** Evidence shows that the promise holds again. */
    RECOVERED(false),
    /** An exception was granted. History: since then a finding stays, with its exception. */
    EXEMPTED(false),
    /** The control no longer applies to the subject. */
    OUT_OF_SCOPE(false),
    /** A person says that it was handled in a way that no evidence shows. */
    CONFIRMED(true),
    /** A person says that it stays as it is. */
    WONT_FIX(true),
    /** A person says that nothing was broken. */
    FALSE_POSITIVE(true),
    /** A person says that it is handled elsewhere. */
    DUPLICATE(true);

    private final boolean byPeople;

    Resolution(boolean byPeople) {
        this.byPeople = byPeople;
    }

    boolean isByPeople() {
        return byPeople;
    }
}
