package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the demo tells of an ordinary day, without a suite to tell it to: for whoever wants to look at it as it is.
 *
 * @param facts CloudEvents, without what tools say whose output an adapter has to read first
 * @param inventories CloudEvents that list the assets
 * @param scenes what happens on top of it, without the scenes that tools' output tells of
 * @param readByAdapters the subjects, each with a blank and the adapter, about which tools' output is sent
 */
public record OrdinaryDay(
        List<JsonNode> facts, List<JsonNode> inventories, List<Turn> scenes, List<String> readByAdapters) {

    /** A CloudEvent that breaks something, and one that shows it repaired. */
    public record Turn(String says, JsonNode breaks, JsonNode repairs) {}

    private static final Duration REPAIR = Duration.ofSeconds(25);

    /** The day that ends at {@code now}. */
    public static OrdinaryDay upTo(Instant now) {
        var organisation = Organisation.load();
        var signals = organisation.ordinaryDay(now);
        return new OrdinaryDay(
                signals.stream()
                        .filter(Signal.Fact.class::isInstance)
                        .map(Signal.Fact.class::cast)
                        .map(Event::of)
                        .collect(Collectors.toList()),
                organisation
                        .listed()
                        .map(population -> Event.listing(organisation.inventorySource(), population, now))
                        .collect(Collectors.toList()),
                turns(organisation, now),
                signals.stream()
                        .filter(Signal.Output.class::isInstance)
                        .map(Signal.Output.class::cast)
                        .map(output -> output.subject() + " " + output.adapter())
                        .distinct()
                        .toList());
    }

    private static List<Turn> turns(Organisation organisation, Instant now) {
        var turns = new ArrayList<Turn>();
        for (var scene : organisation.scenes()) {
            if (scene.breaks(now) instanceof Signal.Fact breaks
                    && scene.repairs(now.plus(REPAIR)) instanceof Signal.Fact repairs) {
                turns.add(new Turn(scene.says(), Event.of(breaks), Event.of(repairs)));
            }
        }
        return turns;
    }
}
