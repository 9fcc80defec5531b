package io.holdfast.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.bench.http.Connection;
import io.holdfast.bench.load.Signal;
import io.holdfast.bench.suite.RunningSuite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the time of each probe went, by the times that the services wrote down; asked for when all is over. */
record ProbeStages(List<Duration> acceptedToVisible, List<Duration> acceptedToJudged, List<Duration> judgedToVisible) {

    static ProbeStages of(List<Probe> probes, RunningSuite suite) throws IOException {
        var stages = new ProbeStages(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (var evidence = Connection.open(suite.evidence(), suite.token());
                var control = Connection.open(suite.control(), suite.token())) {
            for (var probe : probes) {
                stages.add(probe, accepted(evidence, probe), judged(control, probe));
            }
        }
        return stages;
    }

    private void add(Probe probe, Instant accepted, Instant judged) {
        acceptedToVisible.add(Duration.between(accepted, probe.seenAt()));
        acceptedToJudged.add(Duration.between(accepted, judged));
        judgedToVisible.add(Duration.between(judged, probe.seenAt()));
    }

    private static Instant accepted(Connection connection, Probe probe) throws IOException {
        var newest = newest(connection, "/v1/evidence?kind=" + Signal.BACKUP.kind() + "&limit=1&subject=", probe);
        return Instant.parse(newest.path("event").path("recordedtime").asText());
    }

    private static Instant judged(Connection connection, Probe probe) throws IOException {
        var newest = newest(connection, "/v1/transitions?status=NOT_SATISFIED&limit=1&subject=", probe);
        return Instant.parse(newest.path("judged_at").asText());
    }

    private static JsonNode newest(Connection connection, String query, Probe probe) throws IOException {
        var uid = URLEncoder.encode(probe.subject().uid(), StandardCharsets.UTF_8);
        var items = connection.get(query + uid).expectOk().path("items");
        if (items.isEmpty()) {
            throw new IOException("nothing at " + query + uid);
        }
        return items.get(0);
    }
}
