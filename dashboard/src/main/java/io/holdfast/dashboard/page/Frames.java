package io.holdfast.dashboard.page;

import io.holdfast.dashboard.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/** Draws the frame for this request. */
@RequestScoped
public class Frames {

    private final Caller caller;
    private final UriInfo uri;
    private final InstantSource clock;

    Frames(Caller caller, UriInfo uri, InstantSource clock) {
        this.caller = caller;
        this.uri = uri;
        this.clock = clock;
    }

    public Frame of(Section section) {
        var request = uri.getRequestUri();
        var address = request.getRawPath() + (request.getRawQuery() == null ? "" : "?" + request.getRawQuery());
        return new Frame(caller.name(), caller.role(), caller.mayAct(), section, address, clock.instant());
    }
}
