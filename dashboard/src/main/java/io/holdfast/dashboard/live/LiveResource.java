package io.holdfast.dashboard.live;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * The stream of a page: {@code head} with a value that differs when something changed (and again now and then as a sign
 * of life), and {@code signed-out} at the end, when the token expires.
 */
@Path("/live")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class LiveResource {

    private static final String NO_HEAD = "";

    private final Caller caller;
    private final Heads heads;
    private final LiveConfig config;
    private final InstantSource clock;

    LiveResource(Caller caller, Heads heads, LiveConfig config, InstantSource clock) {
        this.caller = caller;
        this.heads = heads;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<OutboundSseEvent> live(Sse sse) {
        var expiry = caller.expiresAt();
        // Asked at every reading, so that the readings end with the stream and not only the stream.
        var valid =
                heads.of(caller.bearer()).select().first(head -> clock.instant().isBefore(expiry));
        var changes = news(valid).map(head -> event(sse, "head", head.value()));
        return Multi.createBy()
                .concatenating()
                .streams(changes, Multi.createFrom().item(signedOut(sse)));
    }

    /** Only heads that differ from the one before, and every so many-th as a sign of life. */
    private Multi<Head> news(Multi<Head> all) {
        return Multi.createFrom().deferred(() -> {
            var last = new AtomicReference<>(NO_HEAD);
            var read = new AtomicLong();
            return all.filter(head -> {
                var beat = read.getAndIncrement() % config.beatEvery() == 0;
                return !last.getAndSet(head.value()).equals(head.value()) || beat;
            });
        });
    }

    private static OutboundSseEvent signedOut(Sse sse) {
        return event(sse, "signed-out", "expired");
    }

    private static OutboundSseEvent event(Sse sse, String name, String data) {
        return sse.newEventBuilder()
                .name(name)
                .data(String.class, data)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .build();
    }
}
