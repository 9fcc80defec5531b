package io.holdfast.evidence.parts;

/** A part that is away until somebody ends it. */
public final class Outage {

    private final String property;

    private Outage(String property) {
        this.property = property;
        System.setProperty(property, "true");
    }

    public static Outage ofDatabase() {
        return new Outage(Parts.DATABASE_CUT);
    }

    public void end() {
        System.clearProperty(property);
    }
}
