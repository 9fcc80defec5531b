package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.local.demo.Organisation.Agreed;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Asks for the exceptions that the demo organisation agreed on, as one person, and approves them, as another. */
final class AgreedExceptions {

    private static final Set<String> STANDING = Set.of("REQUESTED", "APPROVED");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client applicant;
    private final Client approver;
    private final String exceptions;

    AgreedExceptions(Client applicant, Client approver, Ports ports) {
        this.applicant = applicant;
        this.approver = approver;
        this.exceptions = ports.url(Listener.CONTROL) + "/v1/exceptions";
    }

    /** Sees to it that the exception is in force, and asks for no second one while it is. */
    void agree(Agreed agreed, Instant now) throws IOException, InterruptedException {
        var listed = applicant.get(exceptions + "?limit=1000&control=" + encode(agreed.control()) + "&subject="
                + encode(agreed.subject()));
        check(listed);
        for (var exception : listed.body().path("items")) {
            if (STANDING.contains(exception.path("state").asText())) {
                return;
            }
        }
        var body = JSON.createObjectNode()
                .put("control_id", agreed.control())
                .put("subject", agreed.subject())
                .put("reason", agreed.reason())
                .put("expires_at", now.plus(Duration.ofDays(agreed.days())).toString());
        var requested = applicant.post(exceptions, "application/json", body.toString());
        check(requested);
        var id = requested.body().path("id").asText();
        check(approver.post(exceptions + "/" + id + "/approve", "application/json", ""));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void check(Client.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("control-service did not take the demo's exception: " + answer.complaint());
        }
    }
}
