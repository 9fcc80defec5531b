package io.holdfast.alerting.audit;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Is nothing forgotten? Wellness ({@code /q/health/well}), neither liveness nor readiness: a restart or taking the service
 * out of traffic would not bring forward what is stuck, and people could no longer look.
 */
@Wellness
@Singleton
class AuditHealth implements HealthCheck {

    private static final int MISSED_AUDITS = 3;

    private final Auditor auditor;
    private final AuditConfig config;
    private final InstantSource clock;

    AuditHealth(Auditor auditor, AuditConfig config, InstantSource clock) {
        this.auditor = auditor;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var audit = auditor.last();
        var answer = HealthCheckResponse.named("nothing is forgotten");
        var at = audit.at();
        if (at == null) {
            return answer.withData("audited", "not yet").up().build();
        }
        answer.withData("audited", at.toString());
        audit.gaps().forEach((proof, gap) -> {
            if (gap.count() > 0) {
                answer.withData(proof.word(), gap.count() + ", among them " + gap.example());
            }
        });
        var age = Duration.between(at, clock.instant());
        var recent = age.compareTo(config.every().multipliedBy(MISSED_AUDITS)) <= 0;
        return answer.status(recent && audit.isClean()).build();
    }
}
