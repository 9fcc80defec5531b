package io.holdfast.control.catalog;

import java.util.List;
import java.util.Optional;

/** Reads a declaration with its measures. */
final class DeclarationFile {

    private DeclarationFile() {}

    /** Empty when it has no id. */
    static Optional<Declaration> read(Section section, List<String> knownControls) {
        var id = section.text("id");
        var measures = section.sections("measures").stream()
                .flatMap(each -> measure(id, each, knownControls).stream())
                .toList();
        if (!section.has("measures")) {
            section.complain("measures", "'measures' is missing");
        }
        var declaration = new Declaration(
                id,
                section.text("title"),
                section.text("document"),
                section.text("language"),
                measures,
                section.location());
        section.finish();
        return id.isEmpty() ? Optional.empty() : Optional.of(declaration);
    }

    private static Optional<Measure> measure(String declaration, Section section, List<String> knownControls) {
        var id = section.text("id");
        var controls = section.texts("controls");
        if (controls.isEmpty()) {
            section.complain(
                    "controls", "'controls' must name at least one control: a measure without any is never judged");
        }
        controls.stream()
                .filter(each -> !knownControls.contains(each))
                .forEach(each -> section.complain("controls", "no usable control '" + each + "'"));
        var measure = new Measure(
                id,
                declaration,
                section.text("section"),
                type(section),
                section.text("text"),
                controls,
                section.location());
        section.finish();
        return id.isEmpty() ? Optional.empty() : Optional.of(measure);
    }

    private static Measure.Type type(Section section) {
        var word = section.text("type");
        return switch (word) {
            case "technical" -> Measure.Type.TECHNICAL;
            case "organisational" -> Measure.Type.ORGANISATIONAL;
            default -> {
                if (!word.isEmpty()) {
                    section.complain("type", "'" + word + "': write technical or organisational");
                }
                yield Measure.Type.TECHNICAL;
            }
        };
    }
}
