package io.holdfast.control.topology;

import jakarta.inject.Singleton;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether evidence is judged at this moment, and whether it still can be. */
final class JudgingHealth {

    private JudgingHealth() {}

    /** Up once the stores are restored and partitions are assigned. */
    @Readiness
    @Singleton
    static final class Ready implements HealthCheck {

        private final JudgingProcess process;

        Ready(JudgingProcess process) {
            this.process = process;
        }

        @Override
        public HealthCheckResponse call() {
            var state = process.state();
            return HealthCheckResponse.named("judging")
                    .status(state == State.RUNNING)
                    .withData("state", state.name())
                    .build();
        }
    }

    /** Down when only a restart helps. */
    @Liveness
    @Singleton
    static final class Alive implements HealthCheck {

        private final JudgingProcess process;

        Alive(JudgingProcess process) {
            this.process = process;
        }

        @Override
        public HealthCheckResponse call() {
            var state = process.state();
            return HealthCheckResponse.named("judging")
                    .status(state != State.ERROR && state != State.NOT_RUNNING && state != State.PENDING_ERROR)
                    .withData("state", state.name())
                    .build();
        }
    }
}
