package io.holdfast.dashboard.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the fakes and points the dashboard at them; tests get them as a field of type {@link Suite}. */
public final class FakeSuite implements QuarkusTestResourceLifecycleManager {

    private final Suite suite = new Suite();

    @Override
    public Map<String, String> start() {
        suite.start();
        suite.healthy();
        try {
            return Map.of(
                    "holdfast.dashboard.services.evidence-url",
                    suite.evidence().baseUrl(),
                    "holdfast.dashboard.services.control-url",
                    suite.control().baseUrl(),
                    "holdfast.dashboard.services.alerting-url",
                    suite.alerting().baseUrl(),
                    "mp.jwt.verify.publickey.location",
                    suite.tokens().publicKey().toUri().toString(),
                    "holdfast.dashboard.live.interval",
                    "200ms");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void stop() {
        suite.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(suite, new TestInjector.MatchesType(Suite.class));
    }
}
