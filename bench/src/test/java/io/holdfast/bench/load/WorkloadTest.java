package io.holdfast.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.holdfast.contracts.EvidenceEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Fleet fleet = Fleet.of("test", 20, 2);

    @Test
    void a_round_meets_every_signal_of_every_subject_once() throws IOException {
        var workload = workload(Wire.STRUCTURED, 0);

        var met = new HashSet<String>();
        for (var event : events(workload, workload.round())) {
            met.add(event.subject() + " " + event.type());
        }

        assertThat(met).hasSize(workload.round());
        assertThat(workload.round())
                .isEqualTo(fleet.workers().stream()
                        .mapToInt(subject -> subject.signals().size())
                        .sum());
    }

    @Test
    void every_event_is_a_cloud_event_with_an_identity_of_its_own() throws IOException {
        var events = events(workload(Wire.STRUCTURED, 500), 200);

        assertThat(events).extracting(EvidenceEvent::id).doesNotHaveDuplicates();
        assertThat(events).extracting(EvidenceEvent::time).isSorted().doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> assertThat(event.data()).isNotEmpty());
    }

    @Test
    void the_given_share_is_broken() throws IOException {
        var events = events(workload(Wire.STRUCTURED, 100), 10_000);

        var broken = events.stream()
                .filter(event -> event.type().equals("account.authentication"))
                .filter(event -> Boolean.FALSE.equals(event.data().get("mfa_enforced")))
                .count();
        var all = events.stream()
                .filter(event -> event.type().equals("account.authentication"))
                .count();
        assertThat((double) broken / all).isBetween(0.08, 0.12);
    }

    @Test
    void nothing_is_broken_when_nothing_shall_be() throws IOException {
        var events = events(workload(Wire.STRUCTURED, 0), 1_000);

        assertThat(events).extracting(EvidenceEvent::data).noneMatch(data -> "failure".equals(data.get("outcome")));
    }

    @Test
    void binary_mode_carries_the_attributes_as_headers_and_the_data_alone_as_value() throws IOException {
        var sent = workload(Wire.BINARY, 0).next("topic");

        assertThat(header(sent.headers(), "content-type")).isEqualTo("application/json");
        assertThat(header(sent.headers(), "ce_specversion")).isEqualTo("1.0");
        assertThat(header(sent.headers(), "ce_subject")).isEqualTo(new String(sent.key(), StandardCharsets.UTF_8));
        assertThat(List.of("ce_id", "ce_source", "ce_type", "ce_time"))
                .allSatisfy(name -> assertThat(header(sent.headers(), name)).isNotEmpty());
        assertThat(MAPPER.readTree(sent.value()).has("specversion")).isFalse();
    }

    @Test
    void one_subject_can_be_broken_apart_from_the_sequence() throws IOException {
        var probe = fleet.probes().getFirst();

        var event = read(workload(Wire.STRUCTURED, 0).body(probe, Signal.BACKUP, false));

        assertThat(event.subject()).isEqualTo(probe.uid());
        assertThat(event.data()).containsEntry("outcome", "failure");
    }

    @Test
    void nobody_speaks_of_the_probes() throws IOException {
        var workload = workload(Wire.STRUCTURED, 0);

        assertThat(events(workload, workload.round()))
                .extracting(EvidenceEvent::subject)
                .doesNotContain(fleet.probes().getFirst().uid());
    }

    @Test
    void without_subjects_there_is_no_workload() {
        assertThatThrownBy(() -> new Workload(List.of(), ids(), clock(), Wire.STRUCTURED, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 subjects");
    }

    @Test
    void snapshots_name_every_asset_once_with_its_labels() throws IOException {
        var uids = new HashSet<String>();

        for (var snapshot : new InventorySnapshots(ids(), clock()).of(fleet.all(), "topic")) {
            var data = MAPPER.readTree(snapshot.value()).path("data");
            assertThat(data.path("complete").asBoolean()).isTrue();
            for (JsonNode asset : data.path("assets")) {
                assertThat(asset.path("kind").asText())
                        .isEqualTo(data.path("population").path("kind").asText());
                assertThat(asset.path("labels").isObject()).isTrue();
                assertThat(uids.add(asset.path("uid").asText())).isTrue();
            }
        }

        assertThat(uids).hasSize(fleet.all().size());
    }

    private Workload workload(Wire wire, int driftPerMille) {
        return new Workload(fleet.workers(), ids(), clock(), wire, driftPerMille);
    }

    private static EventIds ids() {
        return new EventIds("run");
    }

    private static EventClock clock() {
        return new EventClock(InstantSource.system());
    }

    private static List<EvidenceEvent> events(Workload workload, int count) throws IOException {
        var bodies = IntStream.range(0, count)
                .mapToObj(number -> workload.nextBody())
                .toList();
        var events = new ArrayList<EvidenceEvent>();
        for (var body : bodies) {
            events.add(read(body));
        }
        return events;
    }

    private static EvidenceEvent read(byte[] body) throws IOException {
        return MAPPER.readValue(body, EvidenceEvent.class);
    }

    private static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        assertThat(header).as(name).isNotNull();
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
