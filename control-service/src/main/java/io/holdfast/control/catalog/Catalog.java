package io.holdfast.control.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The product's content at one version. Everything is ordered by id, so that the same files give the same catalog. */
public final class Catalog {

    private final String version;
    private final Map<String, EvidenceKind> kinds;
    private final Map<String, Control> controls;
    private final Map<String, Declaration> declarations;
    private final Map<String, Framework> frameworks;
    private final Map<String, Measure> measures;

    /** The ids within each list must be unique; the reader sees to that. */
    public Catalog(
            String version,
            List<EvidenceKind> kinds,
            List<Control> controls,
            List<Declaration> declarations,
            List<Framework> frameworks) {
        this.version = version;
        this.kinds = byId(kinds, EvidenceKind::id);
        this.controls = byId(controls, Control::id);
        this.declarations = byId(declarations, Declaration::id);
        this.frameworks = byId(frameworks, Framework::id);
        this.measures = byId(
                declarations.stream().flatMap(each -> each.measures().stream()).toList(), Measure::id);
    }

    /** The first 12 hexadecimal digits of the SHA-256 over the content of all files. */
    public String version() {
        return version;
    }

    public List<EvidenceKind> kinds() {
        return List.copyOf(kinds.values());
    }

    public List<Control> controls() {
        return List.copyOf(controls.values());
    }

    public List<Declaration> declarations() {
        return List.copyOf(declarations.values());
    }

    /** The laws and standards that controls are mapped to. */
    public List<Framework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    /** The measures of all declarations, in the documents' order. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    public Optional<EvidenceKind> kind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    public Optional<Control> control(String id) {
        return Optional.ofNullable(controls.get(id));
    }

    public Optional<Measure> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** What the judgement of a control rests on. */
    public Assurance assurance(Control control) {
        return assurance(List.of(control));
    }

    /** What the judgement of several controls together rests on. */
    public Assurance assurance(List<Control> together) {
        return Assurance.of(together.stream()
                .flatMap(control -> kind(control.evidence().kind()).stream())
                .map(EvidenceKind::collection)
                .collect(Collectors.toSet()));
    }

    /** The controls that show whether the measure is kept, in its order. */
    public List<Control> controlsOf(Measure measure) {
        return measure.controls().stream().flatMap(id -> control(id).stream()).toList();
    }

    /** The controls that judge evidence of this kind. */
    public List<Control> controlsForKind(String evidenceKind) {
        return controls.values().stream()
                .filter(each -> each.evidence().kind().equals(evidenceKind))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        for (var item : items) {
            if (map.put(id.apply(item), item) != null) {
                throw new IllegalArgumentException("Twice in the catalog: " + id.apply(item));
            }
        }
        return map;
    }
}
