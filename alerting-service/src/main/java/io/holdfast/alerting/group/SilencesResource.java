package io.holdfast.alerting.group;

import io.holdfast.alerting.route.MuteKind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What nobody wants to hear of for a while, because somebody knows of it. */
@Path(SilencesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SilencesResource extends WindowResource {

    static final String PATH = "/v1/silences";

    SilencesResource(WindowKeeping windows) {
        super(MuteKind.SILENCE, PATH, windows);
    }
}
