package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyAdapterTest {

    private static final String CREATED = "2026-11-20T00:00:00Z";

    @Test
    void reportSaysWhatWasScannedWhenAndWhatIsMissing() {
        var event = sample("alpine-310.json.golden").time(Given.NOON).event();

        assertThat(event.type()).isEqualTo("patch.status");
        assertThat(event.subject()).isEqualTo("testdata/fixtures/images/alpine-310.tar.gz");
        assertThat(event.time()).isEqualTo(Instant.parse("2021-08-25T12:20:30.000000005Z"));
        assertThat(event.data())
                .containsOnly(
                        entry("examined_packages", 2L),
                        entry("missing_security_updates", 2L),
                        entry("missing_critical_updates", 0L),
                        entry("unfixed_vulnerabilities", 0),
                        entry("oldest_missing_days", 714L),
                        entry("end_of_life", true),
                        entry("operating_system", "alpine 3.10.2"),
                        entry("scanned_at", "2021-08-25T12:20:30.000000005Z"),
                        entry("tool", "trivy dev"));
    }

    @ParameterizedTest(
            name = "{0}: {1} examined, {2} updates missing for {3} days, {4} without a fix, end of life: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "almalinux-8.json.golden,        1, 1,   0, 0, false",
                "alpine-310.json.golden,         2, 2, 714, 0, true",
                "alpine-distroless.json.golden,  1, 1,   0, 0, false",
                "centos-7.json.golden,           2, 1, 1029, 1, false",
                "debian-buster.json.golden,      2, 1, 673, 1, false",
                "oraclelinux-8.json.golden,      1, 1, 930, 0, false",
                "pom.json.golden,                1, 1, 541, 0, -",
            })
    void goldenReports(String file, long examined, long missing, long days, int unfixed, @Nullable Boolean endOfLife) {
        assertThat(sample(file).event().data())
                .containsEntry("examined_packages", examined)
                .containsEntry("missing_security_updates", missing)
                .containsEntry("oldest_missing_days", days)
                .containsEntry("unfixed_vulnerabilities", unfixed)
                .satisfies(data -> assertThat(data.get("end_of_life")).isEqualTo(endOfLife));
    }

    @Test
    void subjectOfTheCallerGoesBeforeTheArtifact() {
        assertThat(sample("alpine-310.json.golden").subject("web01").event().subject())
                .isEqualTo("web01");
    }

    @ParameterizedTest(name = "{0} shows no package that was examined")
    @ValueSource(strings = {"dojo-legacy_no_vuln.json", "dojo-scheme_2_no_vuln.json"})
    void nothingExaminedIsNothingMissing(String file) {
        assertThat(sample(file).subject("web01").time(Given.NOON).event().data())
                .containsEntry("examined_packages", 0L)
                .doesNotContainKeys("missing_security_updates", "oldest_missing_days");
    }

    @Test
    void reportWithoutResultsExaminedNothing() {
        assertThat(trivy(report()).event().data())
                .containsEntry("examined_packages", 0L)
                .doesNotContainKey("missing_security_updates");
    }

    @Test
    void listOfAllPackagesShowsThatNothingIsMissing() {
        var report = report();
        var packages = result(report, "os-pkgs").putArray("Packages");
        packages.addObject().put("Name", "bash");
        packages.addObject().put("Name", "curl");

        assertThat(trivy(report).event().data())
                .containsEntry("examined_packages", 2L)
                .containsEntry("missing_security_updates", 0L)
                .containsEntry("oldest_missing_days", 0L);
    }

    @Test
    void oneUpdateOfOnePackageIsOneHoweverManyVulnerabilitiesItCloses() {
        var report = report();
        var vulnerabilities = result(report, "os-pkgs").putArray("Vulnerabilities");
        vulnerability(vulnerabilities, "CVE-1", "curl", "8.1", "2026-11-01T00:00:00Z");
        vulnerability(vulnerabilities, "CVE-2", "curl", "8.2", "2026-10-01T00:00:00Z")
                .put("Severity", "CRITICAL");
        vulnerability(vulnerabilities, "CVE-3", "bash", "", null);

        assertThat(trivy(report).event().data())
                .containsEntry("examined_packages", 2L)
                .containsEntry("missing_security_updates", 1L)
                .containsEntry("missing_critical_updates", 1L)
                .containsEntry("unfixed_vulnerabilities", 1)
                .containsEntry("oldest_missing_days", 50L);
    }

    @Test
    void ageIsUnknownAsSoonAsOneDateIs() {
        var report = report();
        var vulnerabilities = result(report, "lang-pkgs").putArray("Vulnerabilities");
        vulnerability(vulnerabilities, "CVE-1", "curl", "8.1", "2026-11-01T00:00:00Z");
        vulnerability(vulnerabilities, "CVE-2", "bash", "5.3", null);

        assertThat(trivy(report).event().data())
                .containsEntry("missing_security_updates", 2L)
                .doesNotContainKey("oldest_missing_days");
    }

    @Test
    void legacyArrayNeedsWhatItDoesNotSay() {
        assertThat(sample("dojo-legacy_many_vulns.json").missingParameters()).containsExactly("subject", "time");

        assertThat(sample("dojo-legacy_many_vulns.json")
                        .subject("web01")
                        .time(Given.NOON)
                        .event()
                        .data())
                .containsKey("missing_security_updates")
                .doesNotContainKeys("end_of_life", "operating_system", "tool");
    }

    @Test
    void reportWithoutItsTimeNeedsIt() {
        assertThat(sample("dojo-scheme_2_no_vuln.json").missingParameters()).containsExactly("time");
    }

    @Test
    void misconfigurationsSayNothingAboutUpdates() {
        var refused = sample("helm_testchart.json.golden").refused();

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("body.Results");
            assertThat(violation.message()).contains("config");
        });
    }

    @Test
    void halfReadVulnerabilityIsRefused() {
        var report = report();
        result(report, "os-pkgs").putArray("Vulnerabilities").addObject().put("VulnerabilityID", "CVE-1");

        assertThat(trivy(report).flawedFields()).containsExactly("body.Results[0].Vulnerabilities[0].PkgName");
    }

    @ParameterizedTest(name = "{0} is no report")
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "5",
                "\"text\"",
                "{\"SchemaVersion\":3,\"ArtifactName\":\"x\"}",
                "[1]",
                "{\"SchemaVersion\":2,\"ArtifactName\":\"x\",\"ArtifactName\":\"y\"}"
            })
    void otherJsonIsRefused(String body) {
        assertThat(Given.output("trivy", body)
                        .subject("web01")
                        .time(Given.NOON)
                        .refused()
                        .concernsParameters())
                .isFalse();
    }

    private static Given sample(String file) {
        return Given.output("trivy", Samples.of("trivy", file));
    }

    private static Given trivy(ObjectNode report) {
        return Given.output("trivy", report.toString());
    }

    private static ObjectNode report() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("SchemaVersion", 2)
                .put("CreatedAt", CREATED)
                .put("ArtifactName", "web01");
    }

    private static ObjectNode result(ObjectNode report, String kind) {
        return report.withArray("Results").addObject().put("Target", "web01").put("Class", kind);
    }

    private static ObjectNode vulnerability(
            ArrayNode list, String id, String name, String fixed, @Nullable String published) {
        return list.addObject()
                .put("VulnerabilityID", id)
                .put("PkgName", name)
                .put("InstalledVersion", "1")
                .put("FixedVersion", fixed)
                .put("Severity", "HIGH")
                .put("PublishedDate", published);
    }
}
