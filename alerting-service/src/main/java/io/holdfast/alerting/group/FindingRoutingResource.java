package io.holdfast.alerting.group;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Who hears of a finding. It stands here and not with the findings, which are the same whoever is told of them. */
@Path("/v1/findings/{id}/routing")
@Produces(MediaType.APPLICATION_JSON)
class FindingRoutingResource {

    private final FindingRouting routing;

    FindingRoutingResource(FindingRouting routing) {
        this.routing = routing;
    }

    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public FindingRouting.View routing(@RestPath UUID id) {
        return routing.of(id);
    }
}
