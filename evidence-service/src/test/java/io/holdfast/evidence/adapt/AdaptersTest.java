package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.EvidenceEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every adapter, whatever it is given. */
class AdaptersTest {

    private static final int CUTS = 200;
    private static final int DAMAGES = 300;
    private static final String DAMAGE = "{}[]\",:0-9truefalsn\\ \n\u0000é";

    private static final Map<String, String> FOLDERS = Map.of(
            "restic", "restic", "keycloak", "keycloak", "trivy", "trivy", "postgres-roles", "postgres-permissions");

    @Test
    void everyAdapterIsFoundByItsName() {
        var adapters = Adapters.standard();

        assertThat(adapters.all())
                .extracting(Adapter::name)
                .containsExactly("restic", "keycloak", "trivy", "postgres-roles");
        assertThat(adapters.all())
                .allSatisfy(adapter -> assertThat(adapters.find(adapter.name())).containsSame(adapter));
        assertThat(adapters.find("borg")).isEmpty();
    }

    @Test
    void outputOfEveryOtherToolIsRefused() {
        var strangers = 0;
        for (var sample : Samples.all()) {
            for (var adapter : Adapters.standard().all()) {
                if (!folder(sample).equals(FOLDERS.get(adapter.name()))) {
                    strangers++;
                    assertRefused(sample, adapter);
                }
            }
        }
        assertThat(strangers).isGreaterThan(500);
    }

    private static void assertRefused(Path sample, Adapter adapter) {
        var given = Given.output(adapter.name(), Samples.text(sample))
                .subject("db01")
                .time(Given.NOON);
        for (var adapted : List.of(given.adapted(), given.exitCode(0).adapted())) {
            assertThat(adapted)
                    .as("%s given %s", adapter.name(), sample)
                    .isInstanceOfSatisfying(Adapted.Refused.class, refused -> assertThat(refused.concernsParameters())
                            .isFalse());
        }
    }

    @Test
    void anyOutputOfAToolThatIsSaidToHaveFailedIsNeverASuccess() {
        for (var sample : Samples.all()) {
            var given = Given.output("restic", Samples.text(sample))
                    .subject("db01")
                    .time(Given.NOON)
                    .exitCode(1);
            if (given.adapted() instanceof Adapted.Events(List<EvidenceEvent> events) && !isSnapshotList(sample)) {
                assertThat(events).as("%s", sample).allSatisfy(event -> assertThat(event.data())
                        .containsEntry("outcome", "failure"));
            }
        }
    }

    private static boolean isSnapshotList(Path sample) {
        return sample.endsWith("snapshots-0.18.json");
    }

    @ParameterizedTest(name = "cuts of an output of {0}")
    @MethodSource("adapters")
    void cutOutputIsRefusedAsAWhole(String adapter) {
        var random = new Random(20261122);
        for (var given : accepted(adapter)) {
            var whole = given.adapted();
            for (int i = 0; i < CUTS; i++) {
                var body = given.body().substring(0, random.nextInt(given.body().length()));
                var adapted = with(given, body).adapted();
                if (!adapted.equals(whole)) {
                    assertThat(adapted).as("%s cut to: %s", adapter, body).isInstanceOf(Adapted.Refused.class);
                }
            }
        }
    }

    @ParameterizedTest(name = "two outputs of {0} in one")
    @MethodSource("adapters")
    void twoOutputsInOneNeverPassForOne(String adapter) {
        for (var given : accepted(adapter)) {
            var twice = with(given, given.body() + given.body()).adapted();
            if (!isRepeatedFailure(given)) {
                assertThat(twice).as("%s", given).isInstanceOf(Adapted.Refused.class);
            }
        }
    }

    /** A fatal error that is printed twice is the same failure. */
    private static boolean isRepeatedFailure(Given given) {
        return given.body().contains("exit_error");
    }

    @ParameterizedTest(name = "damaged outputs of {0}")
    @MethodSource("adapters")
    void damagedOutputAlwaysGetsAnAnswer(String adapter) {
        var random = new Random(4711);
        for (var given : accepted(adapter)) {
            for (int i = 0; i < DAMAGES; i++) {
                var body = new StringBuilder(given.body());
                for (int n = random.nextInt(3); n >= 0; n--) {
                    body.setCharAt(random.nextInt(body.length()), DAMAGE.charAt(random.nextInt(DAMAGE.length())));
                }
                assertThat(with(given, body.toString()).adapted()).isNotNull();
            }
        }
    }

    @ParameterizedTest(name = "{0} twice")
    @MethodSource("adapters")
    void sameOutputGivesTheSameIdsAndEachFactItsOwn(String adapter) {
        for (var given : accepted(adapter)) {
            var ids = given.events().stream().map(EvidenceEvent::id).toList();

            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
            assertThat(given.events()).extracting(EvidenceEvent::id).isEqualTo(ids);
        }
    }

    @ParameterizedTest(name = "kinds of {0}")
    @MethodSource("adapters")
    void adapterGivesExactlyTheKindsThatItNames(String adapter) {
        Set<String> given = accepted(adapter).stream()
                .flatMap(output -> output.events().stream())
                .map(EvidenceEvent::type)
                .collect(Collectors.toSet());

        assertThat(given)
                .isEqualTo(Adapters.standard().find(adapter).orElseThrow().kinds());
    }

    static List<String> adapters() {
        return Adapters.standard().all().stream().map(Adapter::name).toList();
    }

    private static List<Given> accepted(String adapter) {
        return Accepted.outputs().stream()
                .filter(given -> given.adapter().name().equals(adapter))
                .toList();
    }

    private static Given with(Given given, String body) {
        return new Given(given.adapter(), body, given.subject(), given.time(), given.exitCode());
    }

    private static String folder(Path sample) {
        return sample.getName(sample.getNameCount() - 2).toString();
    }
}
