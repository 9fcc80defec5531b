package io.holdfast.control.view;

import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What changed, the newest first. */
@Path("/v1/transitions")
@Tag(name = "Transitions")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class TransitionsResource {

    private final Transitions transitions;

    TransitionsResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @GET
    public Page<TransitionView> transitions(
            @BeanParam TransitionFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return transitions.page(filter.control(), filter.subject(), filter.statuses(), limit, cursor);
    }
}
