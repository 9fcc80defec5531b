package io.holdfast.control.backtest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Chooses where the {@link StubLedger} of each test will be. */
public final class LedgerParts implements QuarkusTestResourceLifecycleManager {

    /** A system property, since test and resource live in two class loaders. */
    private static final String PORT = "holdfast.test.ledger-port";

    static StubLedger ledger() throws IOException {
        return new StubLedger(Integer.getInteger(PORT));
    }

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            var port = Integer.toString(free.getLocalPort());
            System.setProperty(PORT, port);
            return Map.of("holdfast.control.backtest.evidence-url", "http://127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        // Each test closes its own.
    }
}
