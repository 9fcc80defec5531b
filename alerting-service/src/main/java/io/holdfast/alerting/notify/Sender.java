package io.holdfast.alerting.notify;

/** Makes one attempt to deliver, in bounded time. The channels implement it. */
@FunctionalInterface
public interface Sender {
    Delivery send(Notification notification);
}
