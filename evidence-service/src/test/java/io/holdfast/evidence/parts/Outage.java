package io.holdfast.evidence.parts;

/** A part that is away until somebody ends it. */
public final class Outage {

    private final Switch away;

    private Outage(Switch away) {
        this.away = away;
        away.turn(true);
    }

    public static Outage ofDatabase() {
        return new Outage(Parts.DATABASE_CUT);
    }

    public void end() {
        away.turn(false);
    }
}
