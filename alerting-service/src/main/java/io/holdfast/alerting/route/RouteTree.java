package io.holdfast.alerting.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routes. What matches a branch goes into it, and further to the deepest branch that matches; the first branch of a
 * level that matches takes it, unless that says {@code continue}. What no branch takes stays with the one above them, so
 * the root catches everything.
 */
public record RouteTree(Route root) {

    /** What holds while nobody has said anything else: every channel hears of everything, a message a control. */
    public static final RouteTree DEFAULT = new RouteTree(new Route(
            Route.ROOT,
            List.of(),
            new Matchers(List.of()),
            List.of("control"),
            Timing.DEFAULT,
            null,
            null,
            false,
            List.of()));

    /** One route that takes it, and why, in words for people. */
    public record Taken(Route route, String why) {}

    /**
     * The routes that take it.
     *
     * @param errors how many branches could not be asked; they take it and the search goes on, so nothing is lost
     */
    public record Way(List<Taken> taken, int errors) {
        public Way {
            taken = List.copyOf(taken);
        }
    }

    public Way of(Labels labels) {
        var taken = new ArrayList<Taken>();
        var errors = walk(root, "the root takes everything", labels, taken);
        return new Way(taken, errors);
    }

    public Optional<Route> find(String name) {
        return root.withAllBelow().filter(route -> route.name().equals(name)).findFirst();
    }

    private static int walk(Route route, String why, Labels labels, List<Taken> taken) {
        var errors = 0;
        var before = taken.size();
        for (var branch : route.routes()) {
            var fit = branch.matchers().test(labels);
            if (fit == Fit.NO) {
                continue;
            }
            var unknown = fit == Fit.UNKNOWN;
            errors += unknown ? 1 : 0;
            errors += walk(branch, reason(branch, unknown), labels, taken);
            if (!unknown && !branch.goesOn()) {
                break;
            }
        }
        if (taken.size() == before) {
            taken.add(new Taken(route, why));
        }
        return errors;
    }

    private static String reason(Route branch, boolean unknown) {
        return unknown
                ? "could not be evaluated, so it is let through: " + branch.matchers()
                : "matches " + branch.matchers();
    }
}
