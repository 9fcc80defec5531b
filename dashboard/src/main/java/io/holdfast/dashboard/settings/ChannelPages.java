package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.SchemaForm;
import io.holdfast.dashboard.form.Written;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Trouble;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws the pages of one channel. */
@RequestScoped
class ChannelPages {

    private final Roster roster;
    private final Caller caller;
    private final Frames frames;

    ChannelPages(Roster roster, Caller caller, Frames frames) {
        this.roster = roster;
        this.caller = caller;
        this.frames = frames;
    }

    Response page(UUID id, @Nullable String secret, boolean tested, @Nullable Trouble refused) {
        var preview = roster.preview(id);
        var deliveries = roster.deliveries(id);
        return switch (roster.find(id)) {
            case Answer.Given<Roster.Seen>(var seen) -> {
                var type = roster.type(seen.channel().type());
                yield Response.status(refused == null ? 200 : 409)
                        .entity(new ChannelPage(
                                frames.of(Section.SETTINGS),
                                Tabs.with(Tabs.CHANNELS, frames.language()),
                                isAdmin(),
                                seen.channel(),
                                type,
                                seen.etag(),
                                seen.channel().name(),
                                SchemaForm.of(type.schema(), seen.channel().settings()),
                                preview.answer(),
                                deliveries.answer(),
                                secret,
                                tested,
                                refused))
                        .build();
            }
            case Answer.Missing<Roster.Seen>(var trouble) -> Absent.of(frames.of(Section.SETTINGS), trouble);
        };
    }

    ChannelPage blank(
            String typeName, String name, @Nullable MultivaluedMap<String, String> form, @Nullable Trouble refused) {
        var type = roster.type(typeName);
        var fields = SchemaForm.of(type.schema(), null);
        return new ChannelPage(
                frames.of(Section.SETTINGS),
                Tabs.with(Tabs.CHANNELS, frames.language()),
                true,
                null,
                type,
                "",
                name,
                form == null ? fields : SchemaForm.filled(fields, form::getFirst),
                null,
                null,
                null,
                false,
                refused);
    }

    Trouble unreadable(Written written) {
        var language = frames.language();
        return new Trouble.Unsent(
                language.pick("Some fields cannot be read", "Einige Felder sind nicht lesbar"),
                language.pick("Nothing was changed.", "Nichts wurde geändert."),
                written.violations());
    }

    private boolean isAdmin() {
        return caller.role().equals(Roles.ADMIN);
    }
}
