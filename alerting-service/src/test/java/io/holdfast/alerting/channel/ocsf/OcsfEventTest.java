package io.holdfast.alerting.channel.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the published class requires: {@code events/base_event.json}, {@code events/findings/finding.json}, {@code
 * events/findings/compliance_finding.json} and the objects that they name, of https://github.com/ocsf/ocsf-schema at
 * a5cfc68e (1.9.0-dev). {@code finding_info.title} and {@code compliance.standards} were required by 1.1 and still are wished
 * for.
 */
class OcsfEventTest {

    private static final List<String> REQUIRED = List.of(
            // base_event
            "/activity_id",
            "/category_uid",
            "/class_uid",
            "/metadata",
            "/severity_id",
            "/time",
            "/type_uid",
            // finding
            "/finding_info",
            // compliance_finding
            "/compliance",
            // objects
            "/metadata/product",
            "/metadata/version",
            "/metadata/product/name",
            "/finding_info/uid",
            "/finding_info/title",
            "/compliance/standards",
            "/compliance/control",
            "/remediation/desc");

    @Test
    void everyRequiredAttributeIsThere() {
        var event = event(Reason.OPENED, Notices.finding(Map.of()));

        assertThat(REQUIRED)
                .allSatisfy(attribute -> assertThat(event.at(attribute).isMissingNode())
                        .as(attribute)
                        .isFalse());
        assertThat(event.path("time").isIntegralNumber()).isTrue();
        assertThat(event.path("time").asLong())
                .isEqualTo(Instant.parse("2026-11-22T02:14:11.482Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "OPENED, 1, 200301, 1, 3",
        "REOPENED, 2, 200302, 1, 3",
        "WORSENED, 2, 200302, 1, 3",
        "REPEATED, 2, 200302, 1, 3",
        "OVERDUE, 2, 200302, 1, 3",
        "DIGEST, 2, 200302, 1, 3",
        "RESOLVED, 3, 200303, 4, 1",
        "TEST, 1, 200301, 1, 3"
    })
    void theActivityFollowsTheReason(Reason reason, int activity, int type, int status, int compliance) {
        var event = event(reason, Notices.finding(Map.of()));

        assertThat(event.path("class_uid").asInt()).isEqualTo(2003);
        assertThat(event.path("category_uid").asInt()).isEqualTo(2);
        assertThat(event.path("activity_id").asInt()).isEqualTo(activity);
        assertThat(event.path("type_uid").asInt()).isEqualTo(type);
        assertThat(event.path("status_id").asInt()).isEqualTo(status);
        assertThat(event.at("/compliance/status_id").asInt()).isEqualTo(compliance);
    }

    @ParameterizedTest
    @CsvSource({"LOW, 2, Low", "MEDIUM, 3, Medium", "HIGH, 4, High", "CRITICAL, 5, Critical"})
    void severitiesHaveTheirNumbers(String severity, int id, String caption) {
        var event = event(Reason.OPENED, Notices.finding(Map.of("severity", severity)));

        assertThat(event.path("severity_id").asInt()).isEqualTo(id);
        assertThat(event.path("severity").asText()).isEqualTo(caption);
    }

    @Test
    void whatSomebodyHasTakenOnIsInProgress() {
        var finding = Notices.finding(Map.of("acknowledged_by", "eve", "acknowledged_at", "2026-11-22T03:00:00Z"));

        assertThat(event(Reason.REPEATED, finding).path("status_id").asInt()).isEqualTo(2);
    }

    @Test
    void theSubjectIsTheResource() {
        var resource = event(Reason.OPENED, Notices.finding(Map.of())).at("/resources/0");

        assertThat(resource.path("uid").asText()).isEqualTo("system:mail-1");
        assertThat(resource.path("name").asText()).isEqualTo("Mail server 1");
        assertThat(resource.at("/owner/name").asText()).isEqualTo("ops@example.org");
        assertThat(resource.path("labels").toString()).contains("site:pfaeffikon");
    }

    private static JsonNode event(Reason reason, FindingView finding) {
        var notification = Notices.of(reason, finding);
        return OcsfEvent.of(Notices.wording().of(notification.message()).items().getFirst(), notification);
    }
}
