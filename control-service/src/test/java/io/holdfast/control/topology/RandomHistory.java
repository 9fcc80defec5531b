package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What may happen to a few subjects, drawn by a seed: the same seed is the same history. */
final class RandomHistory {

    /** Who is told of what happens. */
    interface Listener {
        void passes(Duration time);

        void evidence(EvidenceEvent event);

        void asset(Asset asset);

        void assetGone(String uid);

        void exemption(Exemption exemption);

        void catalog(CompiledCatalog catalog);
    }

    /** Stands for a field that is not there. */
    private static final Object MISSING = new Object();

    static final List<String> SUBJECTS = List.of("system-a", "system-b", "system-c");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(26),
            Duration.ofDays(4));

    private final RandomGenerator random;
    private final List<CompiledCatalog> catalogs;
    private final Listener listener;
    private final List<EvidenceEvent> sent = new ArrayList<>();
    private final List<Exemption> granted = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Instant now = Facts.START.plusSeconds(1);
    private int serial;

    RandomHistory(long seed, List<CompiledCatalog> catalogs, Listener listener) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.catalogs = catalogs;
        this.listener = listener;
    }

    /** The catalog that is in force at first. */
    static CompiledCatalog firstOf(long seed, List<CompiledCatalog> catalogs) {
        return catalogs.get(Math.floorMod(seed, catalogs.size()));
    }

    void happens(int steps) {
        for (var step = 0; step < steps; step++) {
            switch (random.nextInt(24)) {
                case 0, 1, 2, 3, 4, 5 -> pass();
                case 6, 7, 8, 9, 10, 11, 12, 13 -> send(fact());
                case 14 -> again();
                case 15 -> contradict();
                case 16, 17, 18 -> listener.asset(asset());
                case 19 -> rarely(() -> listener.assetGone(subject()));
                case 20, 21 -> grant();
                case 22 -> revoke();
                default -> listener.catalog(any(catalogs));
            }
        }
        pass();
        now = now.plus(Duration.ofDays(40));
        listener.passes(Duration.ofDays(40));
    }

    private void rarely(Runnable happening) {
        if (random.nextInt(3) == 0) {
            happening.run();
        }
    }

    private void pass() {
        var pause = any(PAUSES);
        now = now.plus(pause);
        listener.passes(pause);
    }

    private void send(EvidenceEvent event) {
        sent.add(event);
        listener.evidence(event);
    }

    private void again() {
        if (!sent.isEmpty()) {
            listener.evidence(any(sent));
        }
    }

    /** Something else about the same instant. */
    private void contradict() {
        if (!sent.isEmpty()) {
            var before = any(sent);
            send(event(before.type(), before.subject(), before.time()));
        }
    }

    private EvidenceEvent fact() {
        return event(random.nextInt(3) == 0 ? "certificate.status" : "backup.run", subject(), time());
    }

    private EvidenceEvent event(String kind, String subject, Instant time) {
        serial++;
        var data = kind.equals("backup.run") ? backup() : certificate(time);
        return Facts.event(kind, subject, "e" + serial, time, data);
    }

    /** Mostly of this moment, at times late, at times by a clock that runs ahead. */
    private Instant time() {
        return switch (random.nextInt(6)) {
            case 0 -> now.minus(Duration.ofMinutes(random.nextInt(40 * 60)));
            case 1 -> now.minus(Duration.ofSeconds(random.nextInt(120)));
            case 2 -> now.plus(Duration.ofMillis(random.nextInt(300_000)));
            default -> now;
        };
    }

    private Map<String, Object> backup() {
        var data = new HashMap<String, Object>();
        put(data, "outcome", this.<Object>one("success", "success", "success", "failure", "warning", MISSING));
        put(data, "encrypted", this.<Object>one(true, true, false, MISSING));
        put(data, "dry_run", this.<Object>one(false, false, MISSING, true));
        return data;
    }

    private Map<String, Object> certificate(Instant time) {
        var data = new HashMap<String, Object>();
        put(data, "trusted", this.<Object>one(true, true, true, false, MISSING));
        var end = time.plus(Duration.ofMinutes(random.nextInt(-60, 60 * 60)));
        put(data, "expires_at", this.<Object>one(end.toString(), end.toString(), end.toString(), MISSING));
        return data;
    }

    private Asset asset() {
        var uid = subject();
        var version = versions.merge(uid, 1L, Long::sum) - (random.nextInt(8) == 0 ? 2 : 0);
        var labels = new HashMap<String, String>();
        labels.put("backup", one("required", "required", "none"));
        return new Asset(
                uid,
                one("system", "system", "system", "system", "database"),
                "Name of " + uid,
                random.nextInt(3) == 0 ? null : "ops",
                one(Asset.Criticality.HIGH, Asset.Criticality.LOW),
                labels,
                "systems",
                one(Asset.State.ACTIVE, Asset.State.ACTIVE, Asset.State.ACTIVE, Asset.State.RETIRED),
                now.minusSeconds(random.nextInt(3)),
                version);
    }

    private void grant() {
        serial++;
        var subject = random.nextInt(3) == 0 ? null : subject();
        var lasting = Duration.ofMinutes(random.nextInt(-5, 30 * 60));
        var id = granted.isEmpty() || random.nextInt(4) > 0
                ? "x" + serial
                : any(granted).id();
        var control = controlOf(id);
        var known = granted.stream().filter(each -> each.id().equals(id)).findFirst();
        var exemption = new Exemption(
                id,
                control,
                known.isPresent() ? known.get().subject() : subject,
                "reason " + serial,
                now.plus(lasting),
                false);
        granted.add(exemption);
        listener.exemption(exemption);
    }

    /** An exception keeps its control. */
    private String controlOf(String id) {
        return granted.stream()
                .filter(each -> each.id().equals(id))
                .map(Exemption::controlId)
                .findFirst()
                .orElseGet(() -> one("recent", "share", "encrypted", "certificate", "held", "gone"));
    }

    private void revoke() {
        if (!granted.isEmpty()) {
            var one = any(granted);
            listener.exemption(
                    new Exemption(one.id(), one.controlId(), one.subject(), one.reason(), one.expiresAt(), true));
        }
    }

    private String subject() {
        return any(SUBJECTS);
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    @SafeVarargs
    private <T> T one(T... items) {
        return items[random.nextInt(items.length)];
    }

    private static void put(Map<String, Object> data, String field, Object value) {
        if (!value.equals(MISSING)) {
            data.put(field, value);
        }
    }
}
