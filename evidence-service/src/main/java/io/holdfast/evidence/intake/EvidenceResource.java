package io.holdfast.evidence.intake;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.access.Speaker;
import io.holdfast.evidence.validate.CloudEventReader;
import io.holdfast.evidence.validate.CloudEventReader.BatchReading;
import io.holdfast.evidence.validate.Reading;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Evidence over HTTP. 202 means that Kafka has it; every other answer says what was not accepted and why.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
 *     binding</a>
 */
@Path("/v1/evidence")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SOURCE, Roles.OPERATOR, Roles.ADMIN})
@RunOnVirtualThread
class EvidenceResource {

    private final Intake intake;
    private final IntakeConfig config;
    private final IntakeMetrics metrics;
    private final SecurityIdentity caller;

    EvidenceResource(Intake intake, IntakeConfig config, IntakeMetrics metrics, SecurityIdentity caller) {
        this.intake = intake;
        this.config = config;
        this.metrics = metrics;
        this.caller = caller;
    }

    @POST
    @Consumes(CloudEventReader.STRUCTURED)
    @Operation(summary = "Send one event (CloudEvents, structured mode)")
    public Response structured(InputStream body) throws IOException {
        return one(CloudEventReader.structured(bytes(body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send one event (CloudEvents, binary mode: attributes in ce-* headers)")
    public Response binary(InputStream body, @Context HttpHeaders headers) throws IOException {
        return one(BinaryMode.read(headers, bytes(body)));
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    @Operation(summary = "Send up to 500 events (CloudEvents, batched mode)")
    public Response batch(InputStream body) throws IOException {
        return switch (CloudEventReader.batch(bytes(body))) {
            case BatchReading.Unreadable(var refusal) -> throw Answer.problem(refusal);
            case BatchReading.Events(var readings) -> many(readings);
        };
    }

    @POST
    @Consumes("application/x-ndjson")
    @Operation(summary = "Send up to 500 events, one structured event a line")
    public Response lines(InputStream body) throws IOException {
        return many(Lines.read(bytes(body)));
    }

    private byte[] bytes(InputStream body) throws IOException {
        return Body.read(body, config.maxBody());
    }

    private Response one(Reading reading) {
        return Answer.toOne(take(List.of(reading)).getFirst(), config.retryAfterSeconds());
    }

    private Response many(List<Reading> readings) {
        if (readings.isEmpty()) {
            throw Answer.noEvents();
        }
        if (readings.size() > config.maxItems()) {
            throw Body.tooLarge(
                    "there are " + readings.size() + " events",
                    new Violation("$", "at most " + config.maxItems() + " events a call"));
        }
        return Answer.toMany(take(readings), config.retryAfterSeconds());
    }

    private List<Outcome> take(List<Reading> readings) {
        var sample = metrics.start();
        try {
            return intake.take(readings, Speaker.of(caller), Via.HTTP);
        } finally {
            metrics.stop(sample, Via.HTTP);
        }
    }
}
