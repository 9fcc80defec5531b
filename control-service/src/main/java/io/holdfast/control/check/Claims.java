package io.holdfast.control.check;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Relevance;
import io.holdfast.control.rule.Undecided;
import io.holdfast.control.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Doubts what an author calls impossible. A case that some test expects is possible; and a control is inconclusive after
 * all when it can't decide on evidence that its kind would let pass with a field less, with nothing examined or with an
 * error of the tool.
 */
final class Claims {

    private final Setting setting;
    private final Map<String, Object> properties;
    private final List<?> required;

    private Claims(Setting setting, Map<String, Object> schema) {
        this.setting = setting;
        this.properties = schema.get("properties") instanceof Map<?, ?> map ? Overlay.named(map) : Map.of();
        this.required = schema.get("required") instanceof List<?> list ? list : List.of();
    }

    static List<CatalogError> contradicted(Setting setting, Map<String, Object> schema) {
        var claims = new Claims(setting, schema);
        var errors = new ArrayList<CatalogError>();
        setting.file().impossible().forEach((claimed, claim) -> {
            var contradiction = claims.expected(claimed)
                    .or(() -> claimed == Case.INCONCLUSIVE ? claims.undecided() : Optional.empty());
            contradiction.ifPresent(each -> errors.add(
                    CatalogError.at(claim.location(), "'" + claimed.word() + "' is called impossible, but " + each)));
        });
        return errors;
    }

    private Optional<String> expected(Case claimed) {
        return setting.file().tests().stream()
                .filter(test -> test.steps().stream().anyMatch(step -> expects(step, claimed)))
                .map(test -> "'" + test.name() + "' expects it")
                .findFirst();
    }

    /** That a validity ends is another case than an assertion that is false. */
    private static boolean expects(Step step, Case claimed) {
        var expected = step.expectation();
        return expected != null
                && (claimed == Case.INCONCLUSIVE
                        ? expected.status() == Status.INCONCLUSIVE
                        : expected.status() == Status.NOT_SATISFIED && expected.cause() != Cause.DEADLINE);
    }

    private Optional<String> undecided() {
        return examples()
                .flatMap(this::variants)
                .flatMap(variant -> undecided(variant).stream())
                .findFirst();
    }

    private record Variant(String inWords, Map<String, Object> asset, Map<String, Object> data) {}

    /** Every evidence of the control's kind that some test uses. */
    private Stream<Variant> examples() {
        var file = setting.file();
        return file.tests().stream().flatMap(test -> {
            var asset = Overlay.lay(file.asset(), test.asset());
            var base = Overlay.lay(file.evidence(), test.evidence());
            return test.steps().stream()
                    .flatMap(step -> Stream.ofNullable(step.evidence()))
                    .filter(news -> !news.event().containsKey("type"))
                    .map(news -> new Variant("", asset, Overlay.lay(base, news.data())));
        });
    }

    private Stream<Variant> variants(Variant example) {
        var variants = new ArrayList<Variant>();
        for (var field : example.data().keySet()) {
            if (!required.contains(field)) {
                var data = new LinkedHashMap<>(example.data());
                data.remove(field);
                variants.add(new Variant("without evidence." + field, example.asset(), data));
            }
        }
        properties.forEach((field, shape) -> {
            if (shape instanceof Map<?, ?> map && "examined".equals(map.get("x-holdfast"))) {
                variants.add(with(example, field, 0L));
            } else if (shape instanceof Map<?, ?> map && "error".equals(map.get("x-holdfast"))) {
                variants.add(with(example, field, "could not look"));
            }
        });
        return variants.stream();
    }

    private static Variant with(Variant example, String field, Object value) {
        var data = new LinkedHashMap<>(example.data());
        data.put(field, value);
        return new Variant("when evidence." + field + " is " + value, example.asset(), data);
    }

    private Optional<String> undecided(Variant variant) {
        var rule = setting.rule();
        var kind = rule.control().population().kind();
        var form = Overlay.lay(Map.of(AssetForm.KIND, kind), variant.asset());
        var asset = AssetForm.asset(form, Story.SUBJECT, Story.START, 1);
        var arrived = setting.intake().take(event(rule, variant.data()), Story.START);
        return arrived instanceof Intake.Outcome.Accepted(var evidence)
                ? undecided(rule, evidence.event(), asset)
                        .map(each -> variant.inWords() + " it can't be decided: " + each.reason())
                : Optional.empty();
    }

    private static Map<String, Object> event(CompiledRule rule, Map<String, Object> data) {
        return Overlay.dated(
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        "doubt",
                        "source",
                        "test",
                        "type",
                        rule.control().evidence().kind(),
                        "subject",
                        Story.SUBJECT,
                        "time",
                        Story.START.toString(),
                        "data",
                        data),
                Story.START);
    }

    /** Asked in the order in which the judgement asks. */
    private static Optional<Undecided> undecided(CompiledRule rule, EvidenceEvent event, Asset asset) {
        return switch (rule.counts(event, asset)) {
            case Undecided undecided -> Optional.of(undecided);
            case Relevance.Ignored() -> Optional.empty();
            case Relevance.Counted() ->
                switch (rule.judge(event, asset)) {
                    case Undecided undecided -> Optional.of(undecided);
                    case Verdict.Broken broken -> Optional.empty();
                    case Verdict.Holds() ->
                        rule.validUntil(event, asset) instanceof Undecided undecided
                                ? Optional.of(undecided)
                                : Optional.empty();
                };
        };
    }
}
