package io.holdfast.dashboard.page;

import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** A page whose subject could not be read; it says why in its place. */
public record Absent(Frame frame, Trouble trouble) implements TemplateInstance {

    /** 404 when there is no such thing. Otherwise 200, so that the live page shows the trouble and recovers from it. */
    public static Response of(Frame frame, Trouble trouble) {
        return Response.status(trouble.isNotFound() ? 404 : 200)
                .entity(new Absent(frame, trouble))
                .build();
    }
}
