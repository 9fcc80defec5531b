package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.evidence.adapt.ToolJson.Parsed;
import java.util.List;
import java.util.Set;

/**
 * Trivy's JSON report of installed packages: {@code trivy image|rootfs|fs|vm --format json --list-all-pkgs}.
 *
 * @see <a href="https://trivy.dev/latest/docs/configuration/reporting/#json">Trivy: reporting</a>
 */
final class TrivyAdapter implements Adapter {

    private static final String KIND = "patch.status";
    private static final String WRONG_OUTPUT = "This is not a whole JSON report of Trivy on installed packages.";

    @Override
    public String name() {
        return "trivy";
    }

    @Override
    public String title() {
        return "Trivy: the vulnerability report of an image or a system with --format json";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Adapted adapt(AdapterInput input) {
        return switch (ToolJson.parse(input.body())) {
            case Parsed.Broken broken -> Adapted.Refused.body(WRONG_OUTPUT + " It " + broken.why() + ".");
            case Parsed.Tree tree -> adapt(tree.root(), input);
        };
    }

    private static Adapted adapt(JsonNode root, AdapterInput input) {
        var flaws = new Flaws();
        var report = TrivyReport.read(root, flaws);
        if (!flaws.none()) {
            return flaws.refuse(WRONG_OUTPUT);
        }
        var subject = report.artifact() != null && input.subject() == null
                ? report.artifact()
                : Told.subject(
                        input, "The report names no artifact: say with the subject parameter what was scanned.", flaws);
        var time = report.createdAt() != null
                ? report.createdAt()
                : Told.time(
                        input, "The report holds no CreatedAt: say with the time parameter when it was made.", flaws);
        if (!flaws.none()) {
            return flaws.refuse(WRONG_OUTPUT);
        }
        var fact = new Fact(KIND, subject, time, TrivyPatchStatus.of(report, time));
        return new Adapted.Events(List.of(fact.statedBy(input.source())));
    }
}
