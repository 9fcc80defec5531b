package io.holdfast.alerting.channel.ocsf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import io.holdfast.contracts.Severity;
import io.holdfast.foundation.json.Json;
import java.util.Locale;

/**
 * A finding as an event of class 2003. Times are milliseconds since 1970.
 *
 * @see <a href="https://github.com/ocsf/ocsf-schema/blob/main/events/findings/compliance_finding.json">The class</a>
 * @see <a href="https://github.com/ocsf/ocsf-schema/blob/main/events/findings/finding.json">What all findings share</a>
 */
final class OcsfEvent {

    static final int CLASS = 2003;
    private static final int CATEGORY = 2;
    private static final String VERSION = "1.8.0";
    private static final int PASS = 1;
    private static final int FAIL = 3;

    private enum Activity {
        CREATE(1),
        UPDATE(2),
        CLOSE(3);

        private final int id;

        Activity(int id) {
            this.id = id;
        }
    }

    private OcsfEvent() {}

    static ObjectNode of(Words.Item item, Notification notification) {
        var finding = item.finding();
        var activity = activity(item.reason());
        var event = Json.mapper().createObjectNode();
        event.put("category_uid", CATEGORY).put("category_name", "Findings");
        event.put("class_uid", CLASS).put("class_name", "Compliance Finding");
        event.put("activity_id", activity.id).put("activity_name", caption(activity.name()));
        event.put("type_uid", CLASS * 100 + activity.id);
        event.put("type_name", "Compliance Finding: " + caption(activity.name()));
        event.put("time", finding.openedAt().toEpochMilli());
        event.put("severity_id", severity(finding.severity())).put("severity", severityName(finding.severity()));
        event.put("message", item.what() + ": " + finding.reason());
        status(event, activity, finding);
        metadata(event.putObject("metadata"), item.reason(), notification);
        info(event.putObject("finding_info"), item);
        compliance(event.putObject("compliance"), activity, finding);
        resource(event.putArray("resources").addObject(), finding);
        if (finding.remediation() != null) {
            event.putObject("remediation").put("desc", finding.remediation());
        }
        return event;
    }

    private static Activity activity(Reason reason) {
        return switch (reason) {
            case OPENED, TEST -> Activity.CREATE;
            case RESOLVED -> Activity.CLOSE;
            case REOPENED, WORSENED, REPEATED, OVERDUE, DUE_SOON, FLAPPING, DIGEST, SILENCE_ENDING -> Activity.UPDATE;
        };
    }

    private static void status(ObjectNode event, Activity activity, FindingView finding) {
        if (activity == Activity.CLOSE || finding.resolvedAt() != null) {
            event.put("status_id", 4).put("status", "Resolved");
        } else if (finding.acknowledgedBy() != null) {
            event.put("status_id", 2).put("status", "In Progress");
        } else {
            event.put("status_id", 1).put("status", "New");
        }
    }

    private static void metadata(ObjectNode metadata, Reason reason, Notification notification) {
        metadata.put("version", VERSION);
        metadata.put("uid", notification.id().toString());
        metadata.put("logged_time", notification.createdAt().toEpochMilli());
        metadata.putObject("product").put("name", "Holdfast").put("vendor_name", "Holdfast");
        metadata.putArray("labels").add("reason:" + reason.name().toLowerCase(Locale.ROOT));
    }

    private static void info(ObjectNode info, Words.Item item) {
        var finding = item.finding();
        info.put("uid", finding.id().toString());
        info.put("title", item.what());
        info.put("desc", finding.reason());
        info.put("src_url", item.link());
        info.put("created_time", finding.openedAt().toEpochMilli());
        info.put("modified_time", finding.updatedAt().toEpochMilli());
        info.put("first_seen_time", finding.openedAt().toEpochMilli());
        info.put("last_seen_time", finding.updatedAt().toEpochMilli());
        info.putObject("analytic")
                .put("type_id", 1)
                .put("uid", finding.controlId())
                .put("name", finding.controlTitle());
    }

    private static void compliance(ObjectNode compliance, Activity activity, FindingView finding) {
        var passed = activity == Activity.CLOSE;
        compliance.put("control", finding.controlId());
        compliance.put("status_id", passed ? PASS : FAIL).put("status", passed ? "Pass" : "Fail");
        compliance.putArray("status_details").add(finding.reason());
        // The declarations are what the organisation promised to follow; its measures are the requirements.
        compliance.putArray("standards").add("Technical and organisational measures (GDPR, Art. 32)");
        var requirements = compliance.putArray("requirements");
        finding.measures().forEach(requirements::add);
    }

    private static void resource(ObjectNode resource, FindingView finding) {
        resource.put("uid", finding.subject());
        resource.put("name", finding.subjectName() == null ? finding.subject() : finding.subjectName());
        resource.put("type", finding.asset().kind());
        resource.put("criticality", caption(finding.asset().criticality().name()));
        if (finding.owner() != null) {
            resource.putObject("owner").put("name", finding.owner());
        }
        var labels = resource.putArray("labels");
        finding.asset().labels().forEach((name, value) -> labels.add(name + ":" + value));
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    private static String severityName(Severity severity) {
        return caption(severity.name());
    }

    private static String caption(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
