package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.notify.Sender;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends a notification the way its channel goes. */
@Singleton
class ChannelSender implements Sender {

    private static final Logger LOG = Logger.getLogger(ChannelSender.class);
    private static final int GONE = 410;

    private final Channels channels;
    private final Kinds kinds;
    private final InstantSource clock;

    ChannelSender(Channels channels, Kinds kinds, InstantSource clock) {
        this.channels = channels;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public Delivery send(Notification notification) {
        var channel = channels.find(notification.channel());
        if (channel.isEmpty()) {
            return new Delivery.Refused(null, "not sent: the channel was removed");
        }
        var delivery = send(kinds.of(channel.get().type()), channel.get(), notification);
        if (delivery instanceof Delivery.Refused refused
                && refused.httpStatus() != null
                && refused.httpStatus() == GONE) {
            LOG.warnf("channel %s is disabled: its receiver answered 410 Gone", notification.channel());
            channels.disable(notification.channel(), "the receiver answered 410 Gone");
        }
        return delivery;
    }

    private <S extends Record> Delivery send(Kind<S> kind, Channel channel, Notification notification) {
        var keys = channel.keys();
        var secrets = keys == null ? List.<String>of() : keys.at(clock.instant());
        var settings = kind.settings(kind.form().values(channel.settings()));
        return kind.send(new Outgoing<>(notification, settings, secrets));
    }
}
