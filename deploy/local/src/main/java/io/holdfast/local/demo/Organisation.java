package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * Who and what the demo is about, as {@code demo/organisation.json} says.
 *
 * @param inventorySource the source that lists the populations
 * @param signals the evidence of an ordinary day, most of it good
 * @param scenes what happens, in turn
 */
record Organisation(
        String name, String inventorySource, List<Population> populations, List<Signal> signals, List<Scene> scenes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Assets of one kind, as an {@code inventory.snapshot} has them. */
    record Population(String uid, String kind, JsonNode assets) {}

    /** Something that breaks, and how it is repaired. */
    record Scene(String says, Signal breaks, Signal repairs) {}

    /** Whether something happens to the signal's subject that a later start must not leave as it was. */
    boolean isInAScene(Signal signal) {
        return scenes.stream().anyMatch(scene -> scene.breaks().subject().equals(signal.subject()));
    }

    static Organisation load() {
        try {
            return JSON.readValue(Sample.read("organisation.json"), Organisation.class);
        } catch (IOException broken) {
            throw new IllegalStateException(
                    "demo/organisation.json is part of this build and must be readable", broken);
        }
    }
}
