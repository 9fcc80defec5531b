package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.SlaPolicy;
import io.holdfast.alerting.work.WorkConfig;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation decides about its findings.
 *
 * @param noDataGrace how long first evidence is waited for
 * @param reopenWithin how long after its resolution a finding is reopened rather than followed by a new one
 * @param recoverFor how long it must hold again before it is resolved
 * @param verifyWithin how long proof of a fix is waited for
 * @param sla when findings are due
 * @param defaultOwner who owns what names no owner; null for nobody
 */
public record FindingRules(
        Duration noDataGrace,
        Duration reopenWithin,
        Duration recoverFor,
        Duration verifyWithin,
        SlaPolicy sla,
        @Nullable String defaultOwner) {

    static FindingRules of(FindingConfig config, WorkConfig work) {
        return new FindingRules(
                config.noDataGrace(),
                config.reopenWithin(),
                config.recoverFor(),
                config.verifyWithin(),
                SlaPolicy.of(work),
                work.defaultOwner().orElse(null));
    }

    /** The asset's owner knows best, then the control's. */
    Condition.Facts facts(Transition transition) {
        var control = transition.control();
        var asset = transition.asset();
        return new Condition.Facts(
                control.title(),
                asset.name(),
                firstNamed(asset.owner(), control.owner(), defaultOwner),
                new Condition.Asset(asset.kind(), asset.criticality(), asset.labels()),
                control.measures(),
                control.remediation());
    }

    private static @Nullable String firstNamed(@Nullable String... owners) {
        return Stream.of(owners)
                .filter(owner -> owner != null && !owner.isBlank())
                .findFirst()
                .orElse(null);
    }
}
