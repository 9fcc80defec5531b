package io.holdfast.evidence.operate;

import io.holdfast.evidence.asset.AssetRelay;
import io.holdfast.evidence.intake.InboundConsumer;
import io.holdfast.evidence.ledger.LedgerReader;
import io.holdfast.evidence.source.HeartbeatRelay;
import io.holdfast.evidence.validate.KindsInForce;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this service does its work. Kafka or PostgreSQL being away is told and does not make it unready: taking the
 * service out of rotation would turn their outage into one of intake.
 */
final class ReadinessChecks {

    private ReadinessChecks() {}

    @Readiness
    @Singleton
    static class Ledger implements HealthCheck {
        private final LedgerReader reader;

        Ledger(LedgerReader reader) {
            this.reader = reader;
        }

        @Override
        public HealthCheckResponse call() {
            return reader.health();
        }
    }

    @Readiness
    @Singleton
    static class Threads implements HealthCheck {
        private final InboundConsumer inbound;
        private final AssetRelay relay;
        private final HeartbeatRelay heartbeats;

        Threads(InboundConsumer inbound, AssetRelay relay, HeartbeatRelay heartbeats) {
            this.inbound = inbound;
            this.relay = relay;
            this.heartbeats = heartbeats;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("threads")
                    .withData("inbound", inbound.isAlive())
                    .withData("asset_relay", relay.isAlive())
                    .withData("heartbeat_relay", heartbeats.isAlive())
                    .status(inbound.isAlive() && relay.isAlive() && heartbeats.isAlive())
                    .build();
        }
    }

    @Readiness
    @Singleton
    static class Kinds implements HealthCheck {
        private final KindsInForce kinds;
        private final KindsFollower follower;

        Kinds(KindsInForce kinds, KindsFollower follower) {
            this.kinds = kinds;
            this.follower = follower;
        }

        /** Newer kinds that are refused are told; with the old ones the service does its work. */
        @Override
        public HealthCheckResponse call() {
            var known = kinds.kinds().names().size();
            var answer = HealthCheckResponse.named("kinds").withData("kinds", known);
            follower.refused().ifPresent(reason -> answer.withData("refused", reason));
            return answer.status(known > 0).build();
        }
    }
}
