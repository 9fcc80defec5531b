package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.WorkConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the rules out of the configuration, once for everybody who follows them. */
final class FindingWiring {

    private FindingWiring() {}

    @Produces
    @Singleton
    static FindingRules rules(FindingConfig config, WorkConfig work) {
        return FindingRules.of(config, work);
    }

    @Produces
    @Singleton
    static FindingPolicy policy(FindingRules rules) {
        return new FindingPolicy(rules);
    }
}
