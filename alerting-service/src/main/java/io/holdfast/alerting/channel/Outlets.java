package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.HttpSender.Limits;
import io.holdfast.alerting.channel.target.AllowedTargets;
import io.holdfast.alerting.channel.target.Resolver;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Makes what all kinds of channels share, from the settings. */
final class Outlets {

    private Outlets() {}

    @Produces
    @Singleton
    static TargetCheck targets(ChannelConfig config) {
        return new TargetCheck(AllowedTargets.of(config.allowedTargets().orElse(List.of())), Resolver.system());
    }

    @Produces
    @Singleton
    static Limits limits(ChannelConfig config) {
        return new Limits(config.connectTimeout(), config.timeout(), config.answerLimit());
    }

    @Produces
    @Singleton
    static HttpSender http(Vertx vertx, TargetCheck targets, Limits limits, InstantSource clock) {
        return new HttpSender(vertx, targets, limits, clock);
    }

    static void close(@Disposes HttpSender http) {
        http.close();
    }
}
