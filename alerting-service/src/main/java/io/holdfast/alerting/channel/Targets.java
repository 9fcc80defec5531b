package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.webhook.TargetCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one check of targets from the settings. */
final class Targets {

    private Targets() {}

    @Produces
    @Singleton
    static TargetCheck check(ChannelConfig config) {
        return new TargetCheck(config.allowPrivateTargets());
    }
}
