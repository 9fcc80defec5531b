package io.holdfast.dashboard.findings;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.request.Reader;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.holdfast.dashboard.words.TimeWords;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ledger holds of the evidence that a finding names: before it broke things, after it healed them. */
@RequestScoped
class EvidenceOfFinding {

    private final Services services;
    private final Caller caller;
    private final Reader reader;

    EvidenceOfFinding(Services services, Caller caller, Reader reader) {
        this.services = services;
        this.caller = caller;
        this.reader = reader;
    }

    /** All are asked for before the first answer is awaited. */
    List<FindingPage.Piece> of(Finding finding) {
        var references = new LinkedHashMap<FindingPage.Part, EvidenceRef>();
        keep(references, FindingPage.Part.BROKE, finding.broke());
        keep(references, FindingPage.Part.HEALED, finding.healed());
        keep(references, FindingPage.Part.DECIDES, finding.evidence());
        var asked = new LinkedHashMap<FindingPage.Part, Pending<Listing<LedgerEntry>>>();
        references.forEach((part, reference) -> asked.put(part, ask(reference)));
        var pieces = new ArrayList<FindingPage.Piece>();
        references.forEach((part, reference) -> {
            var found = asked.get(part);
            if (found != null) {
                pieces.add(
                        new FindingPage.Piece(part, found.answer().map(entries -> facts(reference, entries.items()))));
            }
        });
        return List.copyOf(pieces);
    }

    /** The same evidence is shown once, in its first part. */
    private static void keep(
            Map<FindingPage.Part, EvidenceRef> references, FindingPage.Part part, @Nullable EvidenceRef reference) {
        if (reference != null && !references.containsValue(reference)) {
            references.put(part, reference);
        }
    }

    private Pending<Listing<LedgerEntry>> ask(EvidenceRef reference) {
        var one = Query.limit(1)
                .and("source", reference.source())
                .and("id", reference.id())
                .parameters();
        return services.evidence(caller.bearer(), (api, token) -> api.evidence(token, one));
    }

    private List<Facts.Fact> facts(EvidenceRef reference, List<LedgerEntry> found) {
        var words = reader.getLanguage().words(FindingMessages.class);
        var facts = new ArrayList<Facts.Fact>();
        facts.add(new Facts.Fact(words.factSource(), reference.source()));
        facts.add(new Facts.Fact(words.factKind(), reference.type()));
        facts.add(new Facts.Fact(words.factTrueAt(), TimeWords.utc(reference.time(), reader.getLanguage())));
        found.forEach(entry -> facts.addAll(Facts.of(entry.event().data(), reader.getLanguage())));
        return List.copyOf(facts);
    }
}
