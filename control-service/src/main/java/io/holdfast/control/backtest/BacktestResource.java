package io.holdfast.control.backtest;

import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What would have happened under another control. */
@Path("/v1/backtests")
@Tag(name = "Backtests")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class BacktestResource {

    private final Backtests backtests;
    private final Backtesting backtesting;
    private final CatalogInForce catalog;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    BacktestResource(
            Backtests backtests,
            Backtesting backtesting,
            CatalogInForce catalog,
            SecurityIdentity caller,
            InstantSource clock) {
        this.backtests = backtests;
        this.backtesting = backtesting;
        this.catalog = catalog;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    @Operation(
            summary = "Judge the stored evidence of a period by another control",
            description =
                    "Give the control's YAML, or a control_id and the params that would be otherwise. It reads the"
                            + " evidence with the caller's token.")
    public RestResponse<BacktestView> ask(@Nullable BacktestRequest request, @Context HttpHeaders headers)
            throws SQLException {
        if (request == null) {
            throw Problems.badRequest("the body is missing");
        }
        var period = period(request);
        var control = control(request);
        if (backtesting.isFull()) {
            throw Problems.of("queue-full", 429, "Too many backtests", "wait until one of them is over", List.of());
        }
        var authorization = String.valueOf(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        var job = new Job(UUID.randomUUID(), control, period, new Bearer(authorization));
        backtests.add(job, request, caller.getPrincipal().getName());
        backtesting.submit(job);
        return RestResponse.ResponseBuilder.<BacktestView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/v1/backtests/" + job.id()))
                .entity(backtest(job.id()))
                .build();
    }

    @GET
    @Operation(summary = "Backtests, the newest first")
    public Page<BacktestView> list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor)
            throws SQLException {
        return backtests.page(Words.named(State.class, "state", state), control, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    public BacktestView backtest(UUID id) throws SQLException {
        return backtests.find(id).orElseThrow(() -> Problems.notFound("backtest", id.toString()));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public BacktestView cancel(UUID id) throws SQLException {
        var before = backtest(id);
        if (!backtests.cancel(id)) {
            throw Problems.of(
                    "backtest-over", 409, "Over already", "the backtest is over: " + before.state(), List.of());
        }
        return backtest(id);
    }

    @GET
    @Path("/{id}/flips")
    @Operation(summary = "Changes of status that happened or would have, subject by subject")
    public Page<Flip> flips(
            UUID id,
            @RestQuery @Nullable String occurrence,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor)
            throws SQLException {
        mustBeDone(id);
        var chosen = Words.named(Flip.Occurrence.class, "occurrence", occurrence);
        return backtests.flips(id, chosen, subject, Limit.of(limit), BacktestRows.number(cursor));
    }

    @GET
    @Path("/{id}/subjects")
    @Operation(summary = "Subjects for which something would have been otherwise")
    public Page<SubjectView> subjects(
            UUID id,
            @RestQuery @Nullable String verdict,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor)
            throws SQLException {
        mustBeDone(id);
        var chosen = Words.named(SubjectComparison.Verdict.class, "verdict", verdict);
        return backtests.subjects(id, chosen, Limit.of(limit), BacktestRows.number(cursor));
    }

    private Period period(BacktestRequest request) {
        var violations = request.violations(clock.instant());
        if (!violations.isEmpty()) {
            throw Problems.of("invalid-backtest", 422, "Invalid backtest", "nothing was started", violations);
        }
        return request.period().orElseThrow();
    }

    private Proposal.Judgeable control(BacktestRequest request) {
        return switch (Proposal.of(request, catalog.rules().catalog())) {
            case Proposal.Judgeable judgeable -> judgeable;
            case Proposal.Refused(var violations) ->
                throw Problems.of("control-refused", 422, "Control refused", "nothing was started", violations);
        };
    }

    private void mustBeDone(UUID id) throws SQLException {
        var state = backtest(id).state();
        if (state != State.DONE) {
            throw Problems.of(
                    "backtest-not-done",
                    409,
                    "Not done",
                    "only a backtest that is done has findings: " + state,
                    List.of());
        }
    }
}
