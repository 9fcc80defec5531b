package io.holdfast.dashboard.page;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.request.Reader;
import io.holdfast.dashboard.words.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/** Draws the frame for this request. */
@RequestScoped
public class Frames {

    private final Caller caller;
    private final UriInfo uri;
    private final InstantSource clock;
    private final Reader reader;

    Frames(Caller caller, UriInfo uri, InstantSource clock, Reader reader) {
        this.caller = caller;
        this.uri = uri;
        this.clock = clock;
        this.reader = reader;
    }

    public Language language() {
        return reader.getLanguage();
    }

    public Frame of(Section section) {
        var request = uri.getRequestUri();
        var address = request.getRawPath() + (request.getRawQuery() == null ? "" : "?" + request.getRawQuery());
        return new Frame(
                caller.name(), caller.role(), caller.mayAct(), section, address, clock.instant(), reader.getLanguage());
    }
}
