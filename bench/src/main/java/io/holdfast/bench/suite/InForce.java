package io.holdfast.bench.suite;

import io.holdfast.bench.http.Connection;
import java.io.IOException;
import java.time.Duration;

/** The catalog that control-service judges by. */
public final class InForce {

    private final RunningSuite suite;

    public InForce(RunningSuite suite) {
        this.suite = suite;
    }

    public int controls() throws IOException {
        try (var connection = Connection.open(suite.control(), suite.token())) {
            return connection.get("/v1/catalog").expectOk().path("controls").asInt();
        }
    }

    /** Waits until it has so many controls. */
    public void awaitControls(int controls, Duration patience) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (controls() != controls) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("after " + patience.toSeconds() + " s the catalog in force has "
                        + controls() + " controls and not " + controls);
            }
            Progress.pause();
        }
    }
}
