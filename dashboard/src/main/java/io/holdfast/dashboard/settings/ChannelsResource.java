package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.alerting.Channel;
import io.holdfast.dashboard.services.answer.Listing;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Answers: who is told? */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ChannelsResource {

    private final Roster roster;
    private final Caller caller;
    private final Frames frames;

    ChannelsResource(Roster roster, Caller caller, Frames frames) {
        this.roster = roster;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance channels() {
        var channels = roster.channels();
        var types = roster.types();
        var found = channels.answer().found().map(Listing::items).orElse(List.of());
        return new ChannelsPage(
                frames.of(Section.SETTINGS),
                Tabs.with(Tabs.CHANNELS, frames.language()),
                caller.role().equals(Roles.ADMIN),
                channels.answer(),
                (int) found.stream().filter(Channel::enabled).count(),
                types.answer(),
                null);
    }
}
