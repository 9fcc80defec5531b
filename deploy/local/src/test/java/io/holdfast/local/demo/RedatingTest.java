package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedatingTest {

    private static final Instant END = Instant.parse("2027-03-04T05:06:07Z");

    @ParameterizedTest(name = "{0} ends when it is told to")
    @ValueSource(
            strings = {
                "restic/backup-web01.jsonl",
                "restic/backup-db01.jsonl",
                "trivy/oraclelinux-8.json",
                "keycloak/realm.json",
                "postgres/roles-after-audit.json"
            })
    void theRunEndsWhenItIsToldTo(String sample) {
        assertThat(Redating.runTime(Redating.to(END, Sample.read(sample)))).contains(END);
    }

    @Test
    void whatLayApartStillDoes() {
        var moved = Redating.to(
                END, "{\"backup_start\":\"2026-11-22T02:38:34.5Z\",\"backup_end\":\"2026-11-22T02:38:36Z\"}");

        assertThat(moved).contains("\"backup_start\":\"2027-03-04T05:06:05.500Z\"");
    }

    @Test
    void aNewRunHasANewSnapshotId() {
        var sample = Sample.read("restic/backup-web01.jsonl");

        assertThat(Redating.to(END, sample))
                .doesNotContain("8fcaa77ec3b3fdba008b7d9bf18187c3")
                .contains("snapshot_id");
        assertThat(Redating.to(END, sample)).isNotEqualTo(Redating.to(END.plusNanos(1), sample));
    }

    @Test
    void publicationDatesMoveByADistanceOfTheirOwn() {
        var report = Redating.publishedBefore(END, 9, Redating.to(END, Sample.read("trivy/oraclelinux-8.json")));

        assertThat(report).contains("\"PublishedDate\": \"" + END.minus(Duration.ofDays(9)) + "\"");
        assertThat(Redating.runTime(report)).contains(END);
    }

    @Test
    void aTextWithoutTimesStaysAsItIs() {
        var stderr = Sample.read("restic/backup-incomplete-exit-3.txt");

        assertThat(Redating.to(END, stderr)).isEqualTo(stderr);
    }
}
