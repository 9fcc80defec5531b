package io.holdfast.control.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset.State;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.Held;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.assess.Window;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectStateSerdeTest {

    private final SubjectStateSerde serde = new SubjectStateSerde();

    @Test
    void whatIsWrittenIsRead() {
        var event = Facts.backup("s", "ü-1", Facts.START.plusNanos(123_456_789), Map.of("outcome", "success"));
        var evidence = Evidence.kept(
                EvidenceRef.of(event), event.recordedtime(), Facts.json(event), Set.of("", "evidence.dry_run != true"));
        var held = new Held(
                "backup", "v1", Status.EXEMPT, Status.STALE, 300, Facts.START, true, -3, Facts.START.plusSeconds(9));
        var left = new Held("old", "v0", null, null, 2, null, false, 0, null);
        var window = new Window(
                Duration.ofDays(30), List.of(evidence), Map.of("backup@v1", "H"), Facts.START.minusSeconds(1));
        var state = new SubjectState(
                "s",
                Facts.system("s", 7, Map.of("backup", "required"), State.ACTIVE),
                List.of(evidence),
                Map.of("backup.run", window),
                -7,
                List.of(new Exemption("e", "backup", "s", "reason", Facts.START, false)),
                Map.of("backup", held, "old", left),
                1_800_000_000_000L);

        var read = serde.deserializer().deserialize("t", serde.serializer().serialize("t", state));

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("evidence", "windows.backup.run")
                .isEqualTo(state);
        assertThat(read.windows()).hasEntrySatisfying("backup.run", each -> {
            assertThat(each)
                    .usingRecursiveComparison()
                    .ignoringFields("samples")
                    .isEqualTo(window);
            assertThat(each.samples()).singleElement().satisfies(sample -> {
                assertThat(sample.ref()).isEqualTo(evidence.ref());
                assertThat(sample.receivedAt()).isEqualTo(evidence.receivedAt());
                assertThat(sample.size()).isEqualTo(evidence.size());
                assertThat(sample.isApart()).isTrue();
            });
        });
        assertThat(read.evidence()).singleElement().satisfies(each -> {
            assertThat(each.ref()).isEqualTo(evidence.ref());
            assertThat(each.receivedAt()).isEqualTo(evidence.receivedAt());
            assertThat(each.decides()).isEqualTo(evidence.decides());
            assertThat(each.event()).isEqualTo(event);
        });
    }

    @Test
    void whatTheFirstVersionStoredIsStillRead() {
        var first = HexFormat.of()
                .parseHex(
                        // layout 1, subject "s", alarm 5, no asset, no evidence, no exemption, one control "c" in
                        // version "v"
                        "01" + "0173" + "05" + "00" + "00" + "00" + "01" + "0163" + "0176" + "5353" + "02" + "00"
                                + "00");

        var read = serde.deserializer().deserialize("t", first);

        assertThat(read.alarm()).isEqualTo(5);
        assertThat(read.windows()).isEmpty();
        assertThat(read.held())
                .containsExactly(Map.entry(
                        "c", new Held("c", "v", Status.SATISFIED, Status.SATISFIED, 2, null, false, 0, null)));
    }

    @Test
    void anUnknownSubjectTakesFewBytes() {
        assertThat(serde.serializer().serialize("t", SubjectState.unknown("s"))).hasSizeLessThan(12);
    }
}
