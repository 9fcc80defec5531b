package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.Routing;
import io.holdfast.dashboard.services.answer.Answer;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries the routes out: for labels, or for a finding as it is, of which also what holds news of it back is known. */
@RequestScoped
class RouteTests {

    private final Services services;
    private final Caller caller;

    RouteTests(Services services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    RoutesPage.Test of(String labels, String finding) {
        var body = finding.isBlank() ? labels(labels) : finding(finding.strip());
        var trial = services.alerting(caller.bearer(), (api, token) -> api.testRoutes(token, body));
        var mutes = mutes(finding.strip());
        return new RoutesPage.Test(labels, finding, trial.answer(), mutes);
    }

    /** What is no id has no routing; the trial says what is wrong with it. */
    private @Nullable Answer<Routing> mutes(String finding) {
        try {
            var id = UUID.fromString(finding);
            return services.alerting(caller.bearer(), (api, token) -> api.routing(token, id))
                    .answer();
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static ObjectNode finding(String id) {
        return JsonNodeFactory.instance.objectNode().put("finding_id", id);
    }

    private static ObjectNode labels(String lines) {
        var body = JsonNodeFactory.instance.objectNode();
        var named = body.putObject("labels");
        lines.lines()
                .map(String::strip)
                .filter(line -> line.indexOf('=') > 0)
                .forEach(
                        line -> named.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return body;
    }
}
