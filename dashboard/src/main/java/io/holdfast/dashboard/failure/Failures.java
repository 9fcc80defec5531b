package io.holdfast.dashboard.failure;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what nobody expected into a page: what broke is in the log only, found by the reference that the page shows. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Caller caller;
    private final Frames frames;

    Failures(Caller caller, Frames frames) {
        this.caller = caller;
        this.frames = frames;
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, ContainerRequestContext request) {
        return answer(failure, request);
    }

    @ServerExceptionMapper
    public Response unexpected(ServerErrorException failure, ContainerRequestContext request) {
        return answer(failure, request);
    }

    private Response answer(Throwable failure, ContainerRequestContext request) {
        var reference = UUID.randomUUID().toString();
        // The query may hold what only the person may know, so the path alone is written down.
        var path = request.getUriInfo().getRequestUri().getRawPath();
        LOG.errorf(failure, "reference %s: %s %s failed", reference, request.getMethod(), path);
        return Response.serverError()
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(reference, path))
                .build();
    }

    private String page(String reference, String path) {
        try {
            return mayBeFramed()
                    ? new FailurePage(frame(path), reference).render()
                    : new FailureNotice(reference).render();
        } catch (RuntimeException frameBrokeToo) {
            LOG.errorf(frameBrokeToo, "reference %s: nor can its page be drawn in the frame", reference);
            return new FailureNotice(reference).render();
        }
    }

    /** Who asks is known only where a page would be drawn: on a thread that may wait for it. */
    private boolean mayBeFramed() {
        return BlockingOperationControl.isBlockingAllowed() && caller.isKnown();
    }

    private Frame frame(String path) {
        var section = Section.at(path);
        return frames.of(section).at(Address.of(section.path().substring(1)));
    }
}
