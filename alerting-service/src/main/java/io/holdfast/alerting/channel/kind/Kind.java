package io.holdfast.alerting.channel.kind;

import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.contracts.Violation;
import java.util.List;

/**
 * One kind of channel.
 *
 * @param <S> its settings, checked
 */
public interface Kind<S extends Record> {

    ChannelType type();

    /** What people call it. */
    String title();

    Form form();

    /** What is wrong with values that are right one by one. */
    default List<Violation> violations(Values values) {
        return List.of();
    }

    /** The settings of values that have passed {@link Form#check} and {@link #violations}. */
    S settings(Values values);

    /** The places that it connects to; each is checked before it is saved. */
    List<Place> places(S settings);

    /** What would be sent; the same for the same notification and settings. */
    Rendered render(Notification notification, S settings);

    /** Makes one attempt, in bounded time, and checks where it leads. */
    Delivery send(Outgoing<S> outgoing);
}
