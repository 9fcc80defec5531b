package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Telling;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A message that is being put together: it keeps the findings that it will name and counts the others. */
final class Saying {

    /** What is still to be handled first, then the most severe, then in the order in which people number them. */
    private static final Comparator<Telling> ORDER = Comparator.comparing(
                    (Telling telling) -> telling.reason() == Reason.RESOLVED)
            .thenComparing(telling -> telling.member().finding().severity(), Comparator.reverseOrder())
            .thenComparing(telling -> telling.reason().urgency())
            .thenComparing(telling -> telling.member().finding().number());

    private final int room;
    /** The last of them is the first to go. */
    private final PriorityQueue<Telling> named = new PriorityQueue<>(ORDER.reversed());

    private Reason reason = Reason.DIGEST;
    private int size;
    private int resolved;

    /** @param room how many findings it names at most */
    Saying(int room) {
        this.room = room;
    }

    void add(Telling telling) {
        size++;
        resolved += telling.reason() == Reason.RESOLVED ? 1 : 0;
        reason = size == 1 || telling.reason().urgency() < reason.urgency() ? telling.reason() : reason;
        named.add(telling);
        if (named.size() > room) {
            named.remove();
        }
    }

    boolean hasRoomFor(int more) {
        return size + more <= room;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Message message(Occasion occasion) {
        var items = named.stream()
                .sorted(ORDER)
                .map(telling ->
                        new Message.Item(telling.reason(), telling.member().finding()))
                .toList();
        return new Message(
                occasion.digest() ? Reason.DIGEST : reason,
                occasion.about(),
                occasion.firing(),
                resolved,
                items,
                size - items.size());
    }
}
