package io.holdfast.control.backtest;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.Map;

/** Lines of exports, as evidence-service writes them. */
final class Lines {

    private Lines() {}

    static String backup(long sequence, String subject, Instant time, String outcome) {
        return """
                {"sequence":%d,"recorded_at":"%s","event":{"specversion":"1.0","id":"e%d","source":"/cron","type":"backup.run",\
                "subject":"%s","time":"%s","datacontenttype":"application/json","recordedtime":"%s",\
                "data":{"outcome":"%s","finished_at":"2026-11-22T02:38:34Z","bytes":60668,"files":8,"examined":8,\
                "encrypted":true,"dry_run":false,"repository":"/srv/backup/restic","snapshot_id":"c57d3b5e",\
                "tool":"restic 0.18.0"}}}""".formatted(sequence, time, sequence, subject, time, time, outcome);
    }

    static String asset(String uid) {
        var asset = new Asset(
                uid,
                "system",
                "Name of " + uid,
                "ops",
                Asset.Criticality.HIGH,
                Map.of("backup", "required"),
                "systems",
                Asset.State.ACTIVE,
                Rig.day(-100),
                1);
        return "{\"asset\":" + Sql.json(asset) + "}";
    }
}
