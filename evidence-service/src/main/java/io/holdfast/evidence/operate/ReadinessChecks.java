package io.holdfast.evidence.operate;

import io.holdfast.evidence.asset.AssetRelay;
import io.holdfast.evidence.intake.InboundConsumer;
import io.holdfast.evidence.ledger.LedgerReader;
import io.holdfast.evidence.validate.EvidenceKinds;
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

        Threads(InboundConsumer inbound, AssetRelay relay) {
            this.inbound = inbound;
            this.relay = relay;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("threads")
                    .withData("inbound", inbound.isAlive())
                    .withData("asset_relay", relay.isAlive())
                    .status(inbound.isAlive() && relay.isAlive())
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
