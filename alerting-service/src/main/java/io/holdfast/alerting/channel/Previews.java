package io.holdfast.alerting.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Rendered;
import io.holdfast.alerting.notify.Example;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.web.Refusals;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Renders an example the way that a channel would send it. */
@Singleton
class Previews {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Kinds kinds;
    private final Wishes wishes;
    private final InstantSource clock;

    Previews(Kinds kinds, Wishes wishes, InstantSource clock) {
        this.kinds = kinds;
        this.wishes = wishes;
        this.clock = clock;
    }

    Rendered of(Channel channel, Reason reason) {
        return render(kinds.of(channel.type()), channel.settings(), channel.id(), reason);
    }

    /**
     * For settings that are not saved.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is wrong with them
     */
    Rendered of(ChannelType type, @Nullable JsonNode settings, Reason reason) {
        var kind = kinds.of(type);
        if (settings == null) {
            return render(kind, kind.form().example(), new ChannelId(NOBODY), reason);
        }
        var checked = wishes.settings(type, settings, null);
        Refusals.refuse(checked.violations());
        return render(kind, checked.settings(), new ChannelId(NOBODY), reason);
    }

    private <S extends Record> Rendered render(Kind<S> kind, ObjectNode settings, ChannelId channel, Reason reason) {
        var now = clock.instant();
        var notification = new Notification(NOBODY, channel, now, about(Example.message(now), reason));
        return kind.render(notification, kind.settings(kind.form().values(settings)));
    }

    private static Message about(Message example, Reason reason) {
        var resolved = reason == Reason.RESOLVED ? 1 : 0;
        var item = new Message.Item(reason, example.first());
        return new Message(reason, example.group(), 1 - resolved, resolved, List.of(item), 0);
    }
}
