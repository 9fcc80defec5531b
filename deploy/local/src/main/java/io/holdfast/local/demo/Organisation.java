package io.holdfast.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Who and what the demo is about, as the files below {@code demo/} say. */
record Organisation(
        String name,
        String inventorySource,
        List<Population> populations,
        List<Scene> scenes,
        List<Agreed> exceptions) {

    /**
     * An exception that the organisation agreed on.
     *
     * @param days how long it is good for, from when it is asked for
     */
    record Agreed(String control, String subject, String reason, int days) {}

    static Organisation load() {
        return Tables.read("organisation.yaml", OrganisationForm.class).organise();
    }

    Stream<Population> listed() {
        return populations.stream().filter(Population::listed);
    }

    /** An ordinary day, as of {@code now}: the last word of every source on every asset, and the series that end with it. */
    List<Signal> ordinaryDay(Instant now) {
        return tell((telling, member) -> telling.upTo(now, member));
    }

    /** What the sources say after {@code from} and up to {@code to}. */
    List<Signal> between(Instant from, Instant to) {
        return tell((telling, member) -> telling.between(from, to, member));
    }

    private List<Signal> tell(BiFunction<Telling, Member, List<Signal>> which) {
        var signals = new ArrayList<Signal>();
        for (var population : populations) {
            for (var telling : population.tellings()) {
                population.members().stream()
                        .filter(telling::covers)
                        .forEach(member -> signals.addAll(which.apply(telling, member)));
            }
        }
        return signals;
    }
}
