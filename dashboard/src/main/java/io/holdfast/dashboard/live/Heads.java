package io.holdfast.dashboard.live;

import io.holdfast.dashboard.services.Bearer;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.answer.Query;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads the heads of the services once per interval and token, however many pages that person has open, and not at all
 * while nobody looks.
 */
@ApplicationScoped
class Heads {

    private final Map<Bearer, Multi<Head>> watched = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Services services;
    private final LiveConfig config;

    Heads(Services services, LiveConfig config, MeterRegistry meters) {
        this.services = services;
        this.config = config;
        meters.gaugeMapSize("holdfast.dashboard.live.people", java.util.List.of(), watched);
    }

    Multi<Head> of(Bearer bearer) {
        return watched.computeIfAbsent(bearer, this::watch);
    }

    /** For tests: whose heads are being read. */
    int watchers() {
        return watched.size();
    }

    private Multi<Head> watch(Bearer bearer) {
        return Multi.createFrom()
                .ticks()
                .every(config.interval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> Uni.createFrom().item(() -> read(bearer)).runSubscriptionOn(threads))
                .onTermination()
                .invoke(() -> watched.remove(bearer))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    private Head read(Bearer bearer) {
        var newest = Query.limit(1).parameters();
        var transitions = services.control(bearer, (api, token) -> api.transitions(token, newest));
        var findings = services.alerting(bearer, AlertingApi::summary);
        return Head.of(transitions.answer(), findings.answer());
    }
}
