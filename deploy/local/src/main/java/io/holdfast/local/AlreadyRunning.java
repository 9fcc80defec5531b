package io.holdfast.local;

import io.holdfast.local.preflight.SuiteNote;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import java.io.IOException;

/** What a second start over the same home is told. */
final class AlreadyRunning {

    private AlreadyRunning() {}

    static String sentence(Home home) {
        try {
            return SuiteNote.read(home)
                    .map(note -> "Holdfast is already running (process " + note.pid() + ", since " + note.since()
                            + "): dashboard " + note.ports().url(Listener.DASHBOARD) + ", evidence API "
                            + note.ports().url(Listener.EVIDENCE) + "; ./holdfast status says more.")
                    .orElse("Holdfast is just being started over " + home.directory() + " by another process.");
        } catch (IOException unreadable) {
            return "Holdfast is already running over " + home.directory() + ".";
        }
    }
}
