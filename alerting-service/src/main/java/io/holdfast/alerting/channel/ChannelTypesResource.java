package io.holdfast.alerting.channel;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.foundation.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The kinds of channels that there are, with what each must be told. */
@Path("/v1/channel-types")
@Produces(MediaType.APPLICATION_JSON)
class ChannelTypesResource {

    /**
     * One kind.
     *
     * @param schema its settings as JSON Schema; what is {@code writeOnly} is read as {@code ***}
     */
    record TypeView(ChannelType type, String title, JsonNode schema) {}

    private final Kinds kinds;

    ChannelTypesResource(Kinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<TypeView> list() {
        var types = kinds.all().stream()
                .map(kind -> new TypeView(kind.type(), kind.title(), kind.form().schema(kind.title())))
                .toList();
        return new Page<>(types, null);
    }
}
