package io.holdfast.alerting.channel.http;

import io.holdfast.alerting.channel.http.HttpSender.Limits;
import io.holdfast.alerting.channel.target.AllowedTargets;
import io.holdfast.alerting.channel.target.Resolver;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What channels stand on, for tests that send to this machine. */
public final class Doors {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final int ANSWER_LIMIT = 65_536;
    public static final Limits LIMITS = new Limits(Duration.ofMillis(1_000), Duration.ofMillis(2_400), ANSWER_LIMIT);

    /** For what takes a handshake, on a machine that does other things as well. */
    public static final Limits PATIENT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), ANSWER_LIMIT);

    /** One for all tests of a run; its threads end with the run. */
    static final Vertx VERTX = Vertx.vertx();

    private Doors() {}

    public static TargetCheck here() {
        return new TargetCheck(AllowedTargets.of(List.of("127.0.0.0/8", "::1/128")), Resolver.system());
    }

    public static TargetCheck strict() {
        return new TargetCheck(AllowedTargets.none(), Resolver.system());
    }

    public static HttpSender sender(TargetCheck targets) {
        return new HttpSender(VERTX, targets, LIMITS, InstantSource.fixed(NOW));
    }
}
