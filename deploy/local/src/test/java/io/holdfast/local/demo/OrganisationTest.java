package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private final Organisation organisation = Organisation.load();

    @Test
    void everySourceSaysThatItIsADemo() {
        assertThat(signals()).allSatisfy(signal -> assertThat(signal.source()).startsWith("demo-"));
        assertThat(organisation.inventorySource()).startsWith("demo-");
    }

    @Test
    void everyAssetSaysThatItIsADemo() {
        assertThat(organisation.populations()).allSatisfy(population -> assertThat(population.assets())
                .allSatisfy(asset ->
                        assertThat(asset.path("labels").path("demo").asText()).isEqualTo("true")));
    }

    @Test
    void everySignalIsAboutAnAssetOrAPopulationThatTheToolListsItself() {
        var known = new HashSet<String>();
        for (var population : organisation.populations()) {
            for (JsonNode asset : population.assets()) {
                known.add(asset.path("uid").asText());
            }
        }
        known.add("demo-keycloak/demo-nordwind");

        assertThat(signals()).allSatisfy(signal -> assertThat(known).contains(signal.subject()));
    }

    @Test
    void everySampleIsThere() {
        assertThat(signals())
                .allSatisfy(signal -> assertThat(Sample.read(signal.sample())).isNotBlank());
    }

    @Test
    void everySceneRepairsWhatItBroke() {
        assertThat(organisation.scenes()).isNotEmpty().allSatisfy(scene -> {
            assertThat(scene.repairs().subject()).isEqualTo(scene.breaks().subject());
            assertThat(organisation.isInAScene(scene.repairs())).isTrue();
        });
    }

    private Stream<Signal> signals() {
        return Stream.concat(
                organisation.signals().stream(),
                organisation.scenes().stream().flatMap(scene -> Stream.of(scene.breaks(), scene.repairs())));
    }
}
