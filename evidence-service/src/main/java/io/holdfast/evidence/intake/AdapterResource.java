package io.holdfast.evidence.intake;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.access.Speaker;
import io.holdfast.evidence.adapt.Adapted;
import io.holdfast.evidence.adapt.Adapter;
import io.holdfast.evidence.adapt.Adapters;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A tool's own output, as it printed it. */
@Path("/v1")
@Tag(name = "Adapters")
@Produces(MediaType.APPLICATION_JSON)
class AdapterResource {

    private final Adapters adapters;
    private final Intake intake;
    private final IntakeConfig config;
    private final IntakeMetrics metrics;
    private final SecurityIdentity caller;

    AdapterResource(
            Adapters adapters, Intake intake, IntakeConfig config, IntakeMetrics metrics, SecurityIdentity caller) {
        this.adapters = adapters;
        this.intake = intake;
        this.config = config;
        this.metrics = metrics;
        this.caller = caller;
    }

    /** One adapter, as callers see it. */
    record AdapterView(String name, String title, SortedSet<String> kinds) {
        static AdapterView of(Adapter adapter) {
            return new AdapterView(adapter.name(), adapter.title(), new TreeSet<>(adapter.kinds()));
        }
    }

    @GET
    @Path("/adapters")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN, Roles.SOURCE})
    @Operation(summary = "The tools whose output is understood")
    public Page<AdapterView> adapters() {
        return new Page<>(adapters.all().stream().map(AdapterView::of).toList(), null);
    }

    @POST
    @Path("/intake/{adapter}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.SOURCE, Roles.OPERATOR, Roles.ADMIN})
    @RunOnVirtualThread
    @Operation(summary = "Send the output of a tool; the adapter makes events of it")
    public Response take(@RestPath String adapter, @BeanParam ToolOutput parameters, InputStream body)
            throws IOException {
        var chosen = adapters.find(adapter).orElseThrow(() -> unknown(adapter));
        var output = parameters.read(Body.read(body, config.maxToolOutput()));
        var speaker = Speaker.of(caller);
        if (!speaker.maySpeakFor(output.source())) {
            throw Answer.problem(Intake.foreign(output.source()));
        }
        var sample = metrics.start();
        try {
            return switch (chosen.adapt(output)) {
                case Adapted.Refused refused -> throw problem(refused);
                case Adapted.Events(var events) ->
                    Answer.toMany(intake.takeAdapted(events, speaker), config.retryAfterSeconds());
            };
        } finally {
            metrics.stop(sample, Via.ADAPTER);
        }
    }

    private RuntimeException unknown(String name) {
        var known = adapters.all().stream().map(Adapter::name).sorted().toList();
        return Problems.of(
                "unknown-adapter",
                404,
                "Unknown adapter",
                "there is no adapter '" + name + "'; known are " + known,
                List.of(new Violation("adapter", "one of " + known)));
    }

    private static RuntimeException problem(Adapted.Refused refused) {
        return refused.concernsParameters()
                ? Problems.of("bad-request", 400, "Bad request", refused.detail(), refused.violations())
                : Problems.of(
                        "not-the-tools-output",
                        422,
                        "Not the output of this tool",
                        refused.detail(),
                        refused.violations());
    }
}
