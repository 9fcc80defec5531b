package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.webhook.TargetCheck;
import io.holdfast.alerting.channel.webhook.WebhookSender;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.notify.Sender;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Sends a notification the way its channel goes. */
@Singleton
class ChannelSender implements Sender {

    private static final Logger LOG = Logger.getLogger(ChannelSender.class);
    private static final int GONE = 410;

    private final Channels channels;
    private final WebhookSender webhook;

    ChannelSender(Channels channels, TargetCheck targets, ChannelConfig config, InstantSource clock) {
        this.channels = channels;
        this.webhook =
                new WebhookSender(targets, config.connectTimeout(), config.timeout(), config.answerLimit(), clock);
    }

    @Override
    public Delivery send(Notification notification) {
        var channel = channels.find(notification.channel());
        if (channel.isEmpty()) {
            return new Delivery.Refused(null, "not sent: the channel was removed");
        }
        var delivery = webhook.send(channel.get().url(), channel.get().secret(), notification);
        if (delivery instanceof Delivery.Refused refused
                && refused.httpStatus() != null
                && refused.httpStatus() == GONE) {
            LOG.warnf("channel %s is disabled: its receiver answered 410 Gone", notification.channel());
            channels.disable(notification.channel(), "the receiver answered 410 Gone");
        }
        return delivery;
    }

    @PreDestroy
    void close() {
        webhook.close();
    }
}
