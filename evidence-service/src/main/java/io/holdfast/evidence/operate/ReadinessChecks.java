package io.holdfast.evidence.operate;

import io.holdfast.evidence.asset.AssetRelay;
import io.holdfast.evidence.intake.InboundConsumer;
import io.holdfast.evidence.ledger.LedgerReader;
import io.holdfast.evidence.source.HeartbeatRelay;
import io.holdfast.evidence.validate.EvidenceKinds;
import io.holdfast.foundation.positions.ReaderState;
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
    static class Migrations implements HealthCheck {
        private final Startup startup;

        Migrations(Startup startup) {
            this.startup = startup;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("migrations")
                    .status(startup.isMigrated())
                    .build();
        }
    }

    @Readiness
    @Singleton
    static class Ledger implements HealthCheck {
        private final LedgerReader reader;

        Ledger(LedgerReader reader) {
            this.reader = reader;
        }

        @Override
        public HealthCheckResponse call() {
            var response = HealthCheckResponse.named("ledger").withData("lag_records", reader.lag());
            return switch (reader.state()) {
                case ReaderState.Reading reading -> response.up().build();
                case ReaderState.Waiting waiting ->
                    response.withData("waiting_since", waiting.since().toString())
                            .withData("reason", waiting.reason())
                            .up()
                            .build();
                case ReaderState.Failed failed ->
                    response.withData("reason", failed.reason()).down().build();
                case ReaderState.Closed closed ->
                    response.withData("reason", "closed").down().build();
            };
        }
    }

    @Readiness
    @Singleton
    static class Threads implements HealthCheck {
        private final Startup startup;
        private final InboundConsumer inbound;
        private final AssetRelay relay;
        private final HeartbeatRelay heartbeats;

        Threads(Startup startup, InboundConsumer inbound, AssetRelay relay, HeartbeatRelay heartbeats) {
            this.startup = startup;
            this.inbound = inbound;
            this.relay = relay;
            this.heartbeats = heartbeats;
        }

        @Override
        public HealthCheckResponse call() {
            var relaying = (relay.isAlive() && heartbeats.isAlive()) || !startup.isMigrated();
            return HealthCheckResponse.named("threads")
                    .withData("inbound", inbound.isAlive())
                    .withData("asset_relay", relay.isAlive())
                    .withData("heartbeat_relay", heartbeats.isAlive())
                    .status(inbound.isAlive() && relaying)
                    .build();
        }
    }

    @Readiness
    @Singleton
    static class Kinds implements HealthCheck {
        private final EvidenceKinds kinds;

        Kinds(EvidenceKinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public HealthCheckResponse call() {
            var known = kinds.names().size();
            return HealthCheckResponse.named("kinds")
                    .withData("kinds", known)
                    .status(known > 0)
                    .build();
        }
    }
}
