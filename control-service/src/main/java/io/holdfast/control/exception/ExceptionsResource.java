package io.holdfast.control.exception;

import io.holdfast.contracts.Violation;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Asking for exceptions, approving and revoking them. */
@Path("/v1/exceptions")
@Tag(name = "Exceptions")
@Blocking
class ExceptionsResource {

    private final Exceptions exceptions;
    private final CatalogInForce catalog;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    ExceptionsResource(Exceptions exceptions, CatalogInForce catalog, SecurityIdentity caller, InstantSource clock) {
        this.exceptions = exceptions;
        this.catalog = catalog;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
    public Page<ExceptionView> exceptions(
            @BeanParam ExceptionFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return exceptions.page(filter, Limit.of(limit), cursor);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public ExceptionView request(ExceptionRequest request) {
        var violations = request.violations(clock.instant());
        if (catalog.rules().rule(request.controlId()).isEmpty()) {
            violations = List.of(new Violation("control_id", "no control has this id"));
        }
        if (!violations.isEmpty()) {
            throw Problems.of("invalid-exception", 422, "Invalid exception", "nothing was requested", violations);
        }
        return exceptions.request(request, caller.getPrincipal().getName());
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ADMIN)
    public ExceptionView approve(UUID id) {
        return answer(id, exceptions.approve(id, caller.getPrincipal().getName()));
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public ExceptionView revoke(UUID id) {
        return answer(id, exceptions.revoke(id, caller.getPrincipal().getName()));
    }

    private static ExceptionView answer(UUID id, Decision decision) {
        return switch (decision) {
            case Decision.Done(var exception) -> exception;
            case Decision.Unknown() -> throw Problems.notFound("exception", id.toString());
            case Decision.Refused(var slug, var reason) -> throw Problems.of(slug, 409, "Conflict", reason, List.of());
        };
    }
}
