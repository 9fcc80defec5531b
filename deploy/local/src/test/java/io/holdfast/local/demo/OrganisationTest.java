package io.holdfast.local.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Organisation organisation = Organisation.load();
    private final List<Signal> day = organisation.ordinaryDay(NOW);

    @Test
    void aboutThreeHundredAssetsOfMoreThanTwentyKinds() {
        var members = organisation
                .listed()
                .flatMap(population -> population.members().stream())
                .toList();

        assertThat(members).hasSizeBetween(270, 350);
        assertThat(members.stream().map(Member::kind).distinct()).hasSizeGreaterThan(25);
        assertThat(members.stream().map(Member::uid)).doesNotHaveDuplicates();
    }

    @Test
    void everySourceSaysThatItIsADemo() {
        assertThat(day).allSatisfy(signal -> assertThat(signal.source()).startsWith("demo-"));
        assertThat(organisation.inventorySource()).startsWith("demo-");
    }

    @Test
    void everyAssetSaysThatItIsADemoAndWhoAnswersForIt() {
        assertThat(organisation.listed().flatMap(population -> population.members().stream()))
                .allSatisfy(member -> {
                    assertThat(member.labels()).containsEntry("demo", "true");
                    assertThat(member.name()).isNotBlank();
                    assertThat(member.owner()).isNotBlank();
                });
    }

    @Test
    void accountsThatTheRealmListsSayItToo() {
        assertThat(Sample.read("keycloak/realm.json")).contains("\"demo\": \"true\"");
        assertThat(Sample.read("keycloak/realm-bob-without-otp.json")).contains("\"demo\": \"true\"");
    }

    @Test
    void everyTellingIsAboutSomebody() {
        for (var population : organisation.populations()) {
            assertThat(population.tellings()).allSatisfy(telling -> assertThat(population.members())
                    .as(telling.source() + " " + telling.what() + " of " + telling.of())
                    .anyMatch(telling::covers));
        }
    }

    @Test
    void differencesAndSilencesNameAssetsOfTheirPopulation() {
        for (var population : organisation.populations()) {
            var uids = population.members().stream().map(Member::uid).collect(toSet());
            assertThat(population.tellings()).allSatisfy(telling -> {
                assertThat(uids).containsAll(telling.but().keySet());
                assertThat(uids).containsAll(telling.silent());
            });
        }
    }

    @Test
    void nothingLiesInTheFuture() {
        assertThat(day).allSatisfy(signal -> assertThat(signal.time()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void noSourceContradictsItselfAtOneTime() {
        var facts =
                day.stream().collect(groupingBy(signal -> signal.subject() + " " + what(signal) + " " + signal.time()));

        assertThat(facts.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Test
    void aLaterStartTellsTheSameFactsAgainAndNothingElseOfThatTime() {
        var later = organisation.ordinaryDay(NOW.plus(Duration.ofMinutes(3)));

        var known = new HashSet<>(day);
        assertThat(later.stream().filter(signal -> !signal.time().isAfter(NOW)))
                .isNotEmpty()
                .allSatisfy(signal -> assertThat(known).contains(signal));
    }

    @Test
    void theSourcesGoOnWhereTheFirstTellingEnded() {
        var later = NOW.plus(Duration.ofHours(1));
        var told = new HashSet<>(day);
        told.addAll(organisation.between(NOW, later));

        assertThat(told).containsAll(organisation.ordinaryDay(later));
    }

    @Test
    void everySceneBreaksSomethingAndRepairsIt() {
        assertThat(organisation.scenes()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(scene -> {
            assertThat(scene.breaks(NOW)).isNotEqualTo(scene.repairs(NOW));
            assertThat(scene.breaks(NOW).time()).isEqualTo(NOW);
            assertThat(scene.repairs(NOW).subject()).isEqualTo(scene.breaks(NOW).subject());
        });
        assertThat(organisation.scenes().stream()
                        .map(scene -> scene.telling().what())
                        .distinct())
                .as("scenes of few kinds are dull")
                .hasSizeGreaterThanOrEqualTo(8);
    }

    private static String what(Signal signal) {
        return switch (signal) {
            case Signal.Fact fact -> fact.kind();
            case Signal.Output output -> output.source();
        };
    }
}
