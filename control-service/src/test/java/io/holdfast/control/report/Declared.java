package io.holdfast.control.report;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Declaration;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.report.standing.ControlStanding;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.MeasureStanding;
import io.holdfast.control.report.standing.Moment;
import io.holdfast.control.report.standing.Tally;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Catalogs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Declarations and how they stood, for documents to be made of. */
public final class Declared {

    public static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

    private static final EvidenceKind.Collection[] COLLECTIONS = EvidenceKind.Collection.values();

    private Declared() {}

    /** The shipped declaration, standing as a seed draws it. */
    public static DeclarationStanding shipped(String id, Moment moment) {
        var directory = Path.of(Objects.requireNonNull(System.getProperty("holdfast.root")), "catalog");
        var catalog = compiled(directory).catalog();
        var declaration = catalog.declarations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var random = new Random(3);
        var measures = declaration.measures().stream()
                .map(measure -> new MeasureStanding(
                        measure,
                        measure.controls().stream()
                                .map(catalog::control)
                                .flatMap(Optional::stream)
                                .map(control -> drawn(control, random))
                                .toList()))
                .toList();
        return new DeclarationStanding(declaration, catalog.version(), moment, measures);
    }

    /** One measure with the given words under one heading. */
    public static DeclarationStanding of(String section, String text, ControlStanding... controls) {
        var location = control().location();
        var measure = new Measure(
                "measure-1", "own", section, Measure.Type.ORGANISATIONAL, text, List.of("backup-recent"), location);
        var declaration = new Declaration("own", "Own & measures", "Version <1>", "de", List.of(measure), location);
        return new DeclarationStanding(
                declaration, "0123456789ab", Moment.now(AT), List.of(new MeasureStanding(measure, List.of(controls))));
    }

    public static ControlStanding standing(EvidenceKind.Collection collection, Map<Status, Tally.Cases> cases) {
        return new ControlStanding(control(), collection, new Tally(cases));
    }

    public static Tally.Cases cases(long count, Instant since) {
        return new Tally.Cases(count, since, since, since);
    }

    private static Control control() {
        return Catalogs.catalog()
                .backupControl("backup-recent", "evidence.outcome == 'success'")
                .compile()
                .catalog()
                .controls()
                .getFirst();
    }

    private static CompiledCatalog compiled(Path directory) {
        return switch (CompiledCatalog.compile(CatalogSource.read(directory))) {
            case Compilation.Compiled(var catalog) -> catalog;
            case Compilation.Refused(var errors) -> throw new IllegalStateException("refused: " + errors);
        };
    }

    /** Mostly good, as real ones are. */
    private static ControlStanding drawn(Control control, Random random) {
        var cases = new EnumMap<Status, Tally.Cases>(Status.class);
        if (random.nextInt(12) > 0) {
            cases.put(Status.SATISFIED, drawn(1 + random.nextInt(20), random));
            if (random.nextInt(5) == 0) {
                var others = new ArrayList<>(List.of(Status.values()));
                others.remove(Status.SATISFIED);
                cases.put(others.get(random.nextInt(others.size())), drawn(1 + random.nextInt(2), random));
            }
        }
        return new ControlStanding(control, COLLECTIONS[random.nextInt(COLLECTIONS.length)], new Tally(cases));
    }

    private static Tally.Cases drawn(int count, Random random) {
        var evidence = AT.minus(Duration.ofMinutes(random.nextInt(1200)));
        return new Tally.Cases(
                count, AT.minus(Duration.ofDays(30 + random.nextInt(60))), AT.minus(Duration.ofDays(3)), evidence);
    }
}
