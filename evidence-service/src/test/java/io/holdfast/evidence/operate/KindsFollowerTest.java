package io.holdfast.evidence.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.evidence.validate.EvidenceKinds;
import io.holdfast.evidence.validate.KindsInForce;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindsFollowerTest {

    private static final String KIND = "{kind: %s, title: x, schema: {type: object}}";

    private record Settings(String directory, Duration interval) implements CatalogConfig {}

    @TempDir
    Path catalog = Path.of("");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void oneKind() throws IOException {
        Files.createDirectories(catalog.resolve("kinds"));
        write("door.state");
    }

    @Test
    void aNewKindComesIntoForceOnceItsFileIsAtRest() throws Exception {
        var kinds = inForce();
        var follower = follower(kinds);
        follower.look();
        write("window.state");

        follower.look();
        assertThat(kinds.kinds().names()).containsExactly("door.state");
        follower.look();
        assertThat(kinds.kinds().names()).containsExactly("door.state", "window.state");
    }

    @Test
    void aKindThatIsRenamedOverOrTakenAwayIsAChange() throws Exception {
        write("window.state");
        var kinds = inForce();
        var follower = follower(kinds);
        var next = Files.writeString(catalog.resolve("next"), KIND.formatted("gate.state"));

        Files.move(next, catalog.resolve("kinds/door.state.yaml"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(catalog.resolve("kinds/window.state.yaml"));
        lookTwice(follower);

        assertThat(kinds.kinds().names()).containsExactly("gate.state");
    }

    @Test
    void aSwappedLinkIsAChange() throws Exception {
        var mounted = Files.createDirectory(catalog.resolve("mounted"));
        Files.createSymbolicLink(mounted.resolve("kinds"), catalog.resolve("kinds"));
        var kinds = new KindsInForce(EvidenceKinds.load(mounted.resolve("kinds")));
        var follower = new KindsFollower(kinds, new Settings(mounted.toString(), Duration.ofSeconds(1)), registry);
        lookTwice(follower);
        Files.createDirectories(catalog.resolve("other"));
        Files.writeString(catalog.resolve("other/gate.state.yaml"), KIND.formatted("gate.state"));

        Files.createSymbolicLink(catalog.resolve("link"), catalog.resolve("other"));
        Files.move(catalog.resolve("link"), mounted.resolve("kinds"), StandardCopyOption.ATOMIC_MOVE);
        lookTwice(follower);

        assertThat(kinds.kinds().names()).containsExactly("gate.state");
    }

    @Test
    void kindsThatAreRefusedAreToldAndTheOldOnesStay() throws Exception {
        var kinds = inForce();
        var follower = follower(kinds);
        Files.writeString(catalog.resolve("kinds/wrong.yaml"), "{kind: [a");
        lookTwice(follower);

        assertThat(kinds.kinds().names()).containsExactly("door.state");
        assertThat(follower.refused().orElseThrow()).contains("wrong.yaml").contains("line 1");
        assertThat(registry.get("holdfast.kinds.refused").gauge().value()).isEqualTo(1);

        Files.delete(catalog.resolve("kinds/wrong.yaml"));
        lookTwice(follower);
        assertThat(follower.refused()).isEmpty();
        assertThat(registry.get("holdfast.kinds.refused").gauge().value()).isZero();
    }

    @Test
    void aDirectoryThatIsGoneTakesNoKindAway() throws Exception {
        var kinds = inForce();
        var follower = follower(kinds);
        Files.move(catalog.resolve("kinds"), catalog.resolve("elsewhere"));
        lookTwice(follower);
        assertThat(follower.refused().orElseThrow()).contains("cannot be read");
        assertThat(kinds.kinds().names()).containsExactly("door.state");

        Files.move(catalog.resolve("elsewhere"), catalog.resolve("kinds"));
        lookTwice(follower);
        assertThat(follower.refused()).isEmpty();
    }

    private KindsInForce inForce() throws EvidenceKinds.KindRefused {
        return new KindsInForce(EvidenceKinds.load(catalog.resolve("kinds")));
    }

    private KindsFollower follower(KindsInForce kinds) {
        return new KindsFollower(kinds, new Settings(catalog.toString(), Duration.ofSeconds(1)), registry);
    }

    private static void lookTwice(KindsFollower follower) {
        follower.look();
        follower.look();
    }

    private void write(String kind) throws IOException {
        Files.writeString(catalog.resolve("kinds/" + kind + ".yaml"), KIND.formatted(kind));
    }
}
