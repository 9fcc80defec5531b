package io.holdfast.bench.measure;

import java.util.ArrayList;
import java.util.List;

/** How a count grew over time, as it was seen at some instants; in between it is taken to grow evenly. */
final class Curve {

    private static final double SECOND = 1e9;

    private record Point(long nanos, long count) {}

    private final List<Point> points = new ArrayList<>();

    /** Adds a later observation. A count never shrinks. */
    void add(long nanos, long count) {
        if (!points.isEmpty()) {
            var last = points.getLast();
            if (nanos < last.nanos() || count < last.count()) {
                throw new IllegalArgumentException(nanos + " ns, " + count + " after " + last);
            }
        }
        points.add(new Point(nanos, count));
    }

    /**
     * When the count was first seen at or above {@code count}.
     *
     * @throws IllegalArgumentException when it never was
     */
    double secondsAt(double count) {
        var before = points.getFirst();
        for (var point : points) {
            if (point.count() >= count) {
                return seconds(before, point, count);
            }
            before = point;
        }
        throw new IllegalArgumentException("never reached " + count + ", only " + before);
    }

    /** Events per second while the count grew from one share of {@code total} to another. */
    double rateBetween(double fromShare, double toShare, long total) {
        var duration = secondsAt(toShare * total) - secondsAt(fromShare * total);
        return (toShare - fromShare) * total / duration;
    }

    private static double seconds(Point before, Point after, double count) {
        if (after.count() == before.count()) {
            return after.nanos() / SECOND;
        }
        var share = (count - before.count()) / (after.count() - before.count());
        return (before.nanos() + share * (after.nanos() - before.nanos())) / SECOND;
    }
}
