package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.holdfast.contracts.EvidenceEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResticAdapterTest {

    private static final String SUMMARY_0_14 = """
            {"message_type":"summary","files_new":8,"files_changed":0,"files_unmodified":0,"dirs_new":4,\
            "data_added":64903,"total_files_processed":8,"total_bytes_processed":60668,"total_duration":0.76,\
            "snapshot_id":"c57d3b5e"}
            """;
    private static final String ERROR = """
            {"message_type":"error","error":{"message":"open /srv/a: permission denied"},"during":"archival","item":"/srv/a"}
            """;
    private static final String WRONG_PASSWORD = """
            {"message_type":"exit_error","code":12,"message":"Fatal: wrong password or no key found"}
            """;

    @Test
    void backupIsAFactOfTheInstantAtWhichItEnded() {
        var event = backup("backup-0.18-db01.jsonl").time(Given.NOON).event();

        assertThat(event.type()).isEqualTo("backup.run");
        assertThat(event.subject()).isEqualTo("db01");
        assertThat(event.source()).isEqualTo(Given.SOURCE);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T02:38:34.384937993Z"));
        assertThat(event.data())
                .containsOnly(
                        entry("outcome", "success"),
                        entry("started_at", "2026-11-22T02:38:33.623107351Z"),
                        entry("finished_at", "2026-11-22T02:38:34.384937993Z"),
                        entry("bytes", 60668L),
                        entry("bytes_added", 64903L),
                        entry("files", 8L),
                        entry("examined", 8L),
                        entry("encrypted", true),
                        entry("dry_run", false),
                        entry("snapshot_id", "c57d3b5e6af9997d04a5659044c37af8d7d8838870f9139b4e2f1fa549fc6d13"));
    }

    @Test
    void dryRunIsNoBackupThoughItNamesASnapshot() {
        assertThat(backup("backup-0.18-dryrun.jsonl").event().data())
                .containsEntry("dry_run", true)
                .containsKey("snapshot_id");
    }

    @ParameterizedTest(name = "exit code {0} of a run with a summary is a {1}")
    @CsvSource({"0,success", "1,failure", "3,warning", "130,failure", "99,failure"})
    void exitCodeDecidesWhatTheSummaryHides(int code, String outcome) {
        assertThat(backup("backup-0.18-db01.jsonl").exitCode(code).event().data())
                .containsEntry("outcome", outcome)
                .containsEntry("exit_code", (long) code);
    }

    @Test
    void incompleteBackupIsAWarning() {
        var partial = Samples.of("restic", "backup-0.18-partial-rc3.stderr.jsonl");
        var output = partial + Samples.of("restic", "backup-0.18-db01.jsonl");

        assertThat(restic(output).exitCode(3).event().data())
                .containsEntry("outcome", "warning")
                .containsEntry("message", "gen/missing does not exist, skipping");
    }

    @ParameterizedTest(name = "without an exit code, \"{0}\" on the error stream leaves no success")
    @ValueSource(
            strings = {"gen/missing does not exist, skipping", "Warning: at least one source file could not be read"})
    void unexplainedRemarkIsAWarning(String remark) {
        var output = Samples.of("restic", "backup-0.18-db01.jsonl") + remark + "\n";

        assertThat(restic(output).event().data()).containsEntry("outcome", "warning");
        assertThat(restic(output).exitCode(0).event().data()).containsEntry("outcome", "success");
    }

    @Test
    void errorsAreAWarningEvenWithExitCodeZero() {
        var output = ERROR + Samples.of("restic", "backup-0.18-db01.jsonl");

        assertThat(restic(output).exitCode(0).event().data())
                .containsEntry("outcome", "warning")
                .containsEntry("errors", 1L)
                .containsEntry("message", "open /srv/a: permission denied");
    }

    @Test
    void errorsThatOnlyTheProgressCountsAreAWarning() {
        var progress = """
                {"message_type":"status","percent_done":0.5,"error_count":2}
                """;

        assertThat(restic(progress + SUMMARY_0_14).time(Given.NOON).event().data())
                .containsEntry("outcome", "warning")
                .containsEntry("errors", 2L);
    }

    @Test
    void backupOfAnOlderResticNeedsItsTime() {
        assertThat(restic(SUMMARY_0_14).missingParameters()).containsExactly("time");

        var event = restic(SUMMARY_0_14).time(Given.NOON).event();
        assertThat(event.time()).isEqualTo(Given.NOON);
        assertThat(event.data())
                .containsEntry("outcome", "success")
                .containsEntry("finished_at", "2026-11-21T12:00:00Z")
                .doesNotContainKey("started_at");
    }

    @Test
    void whatTheOutputDoesNotSayIsAskedForAtOnce() {
        assertThat(Given.output("restic", SUMMARY_0_14).missingParameters()).containsExactly("subject", "time");
        assertThat(Given.output("restic", SUMMARY_0_14).subject(" ").missingParameters())
                .contains("subject");
    }

    @ParameterizedTest(name = "\"{0}\" with exit code {1} is a failed backup")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message_type\":\"exit_error\",\"code\":12,\"message\":\"Fatal: wrong password\"}|",
                "Fatal: unable to open config file: stat /srv/repo/config: no such file or directory|",
                "Fatal: unable to open config file|0",
                "''|137",
                "sh: 1: restic: not found|127",
            })
    void runThatBrokeOffIsAFailure(String output, Integer code) {
        var event = restic(output).exitCode(code).time(Given.NOON).event();

        assertThat(event.type()).isEqualTo("backup.run");
        assertThat(event.time()).isEqualTo(Given.NOON);
        assertThat(event.data()).containsEntry("outcome", "failure").doesNotContainKeys("bytes", "snapshot_id");
        assertThat(restic(output).exitCode(code).missingParameters()).containsExactly("time");
    }

    @Test
    void fatalErrorIsTheMessage() {
        assertThat(restic(ERROR + WRONG_PASSWORD).time(Given.NOON).event().data())
                .containsEntry("message", "Fatal: wrong password or no key found")
                .containsEntry("exit_code", 12L);
    }

    @Test
    void runThatWasKilledWhileItWroteIsAFailure() {
        var whole = Samples.of("restic", "backup-0.18-db01.jsonl");
        var killed = restic(whole.substring(0, whole.length() - 100)).time(Given.NOON);

        assertThat(killed.exitCode(137).event().data())
                .containsEntry("outcome", "failure")
                .doesNotContainKey("bytes");
        assertThat(killed.flawedFields()).containsExactly("body line 3");
        assertThat(killed.exitCode(0).flawedFields()).containsExactly("body line 3");
        assertThat(restic("{\n" + whole).exitCode(137).time(Given.NOON).flawedFields())
                .containsExactly("body line 1");
    }

    @Test
    void runThatStillGoesOnIsRefused() {
        var progress = Samples.of("restic", "backup-0.18-db01.jsonl")
                        .lines()
                        .findFirst()
                        .orElseThrow() + "\n";

        assertThat(restic(progress).flawedFields()).containsExactly("body");
        assertThat(restic(progress).exitCode(0).flawedFields()).containsExactly("body");
    }

    @Test
    void twoRunsAtOnceAreRefused() {
        var twice =
                Samples.of("restic", "backup-0.18-db01.jsonl") + Samples.of("restic", "backup-0.18-db01-second.jsonl");

        assertThat(restic(twice).refused().detail()).contains("more than one run");
    }

    @Test
    void backupThatEndsBeforeItBeganIsRefused() {
        var output = Samples.of("restic", "backup-0.18-db01-second.jsonl").replace("T02:38:36", "T01:38:36");

        assertThat(restic(output).flawedFields()).containsExactly("body line 1.backup_start");
    }

    @Test
    void skippedSnapshotIsStillABackup() {
        var unchanged = SUMMARY_0_14.replace(",\"snapshot_id\":\"c57d3b5e\"", "");

        assertThat(restic(unchanged).time(Given.NOON).event().data())
                .containsEntry("outcome", "success")
                .doesNotContainKey("snapshot_id");
    }

    @ParameterizedTest(name = "{0} is the output of another command")
    @ValueSource(strings = {"init-0.18.json", "restore-0.18-verify.jsonl", "forget-0.18-dryrun.json"})
    void otherCommandsAreRefused(String file) {
        assertThat(restic(Samples.of("restic", file)).time(Given.NOON).flawedFields())
                .containsExactly("body");
    }

    @Test
    void snapshotsTellOfTheNewestBackupOfEachHost() {
        var events = snapshots().events();

        assertThat(events).extracting(EvidenceEvent::subject).containsExactly("db01.example.org", "web01.example.org");
        assertThat(events)
                .extracting(EvidenceEvent::time)
                .containsExactly(
                        Instant.parse("2026-11-22T02:38:36.915940792Z"),
                        Instant.parse("2026-11-22T02:38:35.421801295Z"));
        assertThat(events.getFirst().data())
                .containsEntry("outcome", "success")
                .containsEntry("bytes", 60673L)
                .containsEntry("encrypted", true)
                .containsEntry("dry_run", false)
                .containsEntry("hostname", "db01.example.org")
                .containsEntry("paths", List.of("/srv/src1"))
                .containsEntry("tool", "restic 0.18.0");
    }

    @Test
    void snapshotsOfSeveralHostsCannotBeAboutOneSubject() {
        assertThat(snapshots().subject("db01").missingParameters()).containsExactly("subject");
    }

    @Test
    void snapshotOfAnOlderResticLeavesItsSizeOpen() {
        var listed = """
                [{"time":"2023-02-01T10:00:00.5+01:00","tree":"88eb","paths":["/srv"],"hostname":"db01","id":"c57d"}]
                """;

        var event = restic(listed).event();
        assertThat(event.time()).isEqualTo(Instant.parse("2023-02-01T09:00:00.5Z"));
        assertThat(event.data()).doesNotContainKeys("bytes", "files", "examined", "finished_at");
    }

    @Test
    void listWithoutSnapshotsIsNoBackup() {
        assertThat(restic("[]").refused().detail()).contains("no snapshot");
    }

    @Test
    void runAndListTellTheSameFactOnce() {
        var run = Given.output("restic", Samples.of("restic", "backup-0.18-web01.jsonl"))
                .subject("web01.example.org")
                .event();

        assertThat(snapshots().events()).extracting(EvidenceEvent::id).contains(run.id());
        assertThat(backup("backup-0.18-web01.jsonl").exitCode(3).event().id()).isNotEqualTo(run.id());
    }

    @Test
    void sameSnapshotAtAnotherTimeIsAnotherFact() {
        var sample = Samples.of("restic", "backup-0.18-web01.jsonl");

        assertThat(restic(sample.replace("2026-11-22", "2026-11-23")).event().id())
                .isNotEqualTo(restic(sample).event().id());
    }

    @Test
    void soundRepositoryPassesItsCheck() {
        var event = check("check-0.18-ok.jsonl").event();

        assertThat(event.type()).isEqualTo("backup.check");
        assertThat(event.data())
                .containsOnly(
                        entry("outcome", "success"),
                        entry("finished_at", "2026-11-21T12:00:00Z"),
                        entry("num_errors", 0L),
                        entry("broken_packs", 0),
                        entry("suggest_repair_index", false),
                        entry("suggest_prune", false));
    }

    @Test
    void damagedRepositoryFailsItsCheck() {
        assertThat(check("check-0.18-corrupt.jsonl").exitCode(0).event().data())
                .containsEntry("outcome", "failure")
                .containsEntry("num_errors", 2L)
                .containsEntry("broken_packs", 1);
    }

    @Test
    void errorStreamOfACheckAloneIsAFailedCheck() {
        var event = check("check-0.18-corrupt-rc1.stderr.jsonl").event();

        assertThat(event.type()).isEqualTo("backup.check");
        assertThat(event.data())
                .containsEntry("outcome", "failure")
                .containsEntry("message", "Fatal: repository contains errors")
                .doesNotContainKey("num_errors");
    }

    @Test
    void checkThatFailedOtherwiseIsNoSoundRepository() {
        assertThat(check("check-0.18-ok.jsonl").exitCode(11).event().data()).containsEntry("outcome", "failure");
    }

    @Test
    void checkNeedsItsTimeAndItsSubject() {
        assertThat(Given.output("restic", Samples.of("restic", "check-0.18-ok.jsonl"))
                        .missingParameters())
                .containsExactly("subject", "time");
    }

    private static Given restic(String output) {
        return Given.output("restic", output).subject("db01");
    }

    private static Given backup(String file) {
        return restic(Samples.of("restic", file));
    }

    private static Given check(String file) {
        return restic(Samples.of("restic", file)).subject("repository").time(Given.NOON);
    }

    private static Given snapshots() {
        return Given.output("restic", Samples.of("restic", "snapshots-0.18.json"));
    }
}
