package io.holdfast.dashboard.history;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.Bearer;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Control;
import io.holdfast.dashboard.services.control.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks how well each control or measure of a page was kept, all at once. */
@ApplicationScoped
class KeptLines {

    private static final int LIMIT = 15;

    private final Services services;

    KeptLines(Services services) {
        this.services = services;
    }

    /** A page of lines. */
    record Page(
            Answer<List<HistoryPage.Line>> answer, @Nullable String next) {}

    /** What is to be asked about. */
    private record Subject(String id, String title, Address link) {}

    Page page(Bearer bearer, HistoryPage.Then then, @Nullable String cursor) {
        var query = Query.limit(LIMIT).and("cursor", cursor).parameters();
        var subjects = then.of().equals("measures")
                ? services.control(bearer, (api, token) -> api.measures(token, query))
                        .answer()
                        .map(KeptLines::ofMeasures)
                : services.control(bearer, (api, token) -> api.controls(token, query))
                        .answer()
                        .map(KeptLines::ofControls);
        return new Page(
                subjects.map(found -> lines(bearer, then, found.items())),
                subjects.found().map(Listing::next).orElse(null));
    }

    private static Listing<Subject> ofControls(Listing<Control> found) {
        return new Listing<>(
                found.items().stream()
                        .map(each -> new Subject(each.id(), each.title(), Address.of("controls", each.id())))
                        .toList(),
                found.next());
    }

    private static Listing<Subject> ofMeasures(Listing<Measure> found) {
        return new Listing<>(
                found.items().stream()
                        .map(each -> new Subject(each.id(), each.text(), Address.of("measures", each.id())))
                        .toList(),
                found.next());
    }

    private List<HistoryPage.Line> lines(Bearer bearer, HistoryPage.Then then, List<Subject> subjects) {
        var period = new HashMap<String, String>();
        Optional.ofNullable(HistoryResource.instant(then.from())).ifPresent(from -> period.put("from", from));
        Optional.ofNullable(HistoryResource.instant(then.to())).ifPresent(to -> period.put("to", to));
        var asked = subjects.stream()
                .map(each -> services.control(bearer, (api, token) -> api.history(token, then.of(), each.id(), period)))
                .toList();
        var lines = new ArrayList<HistoryPage.Line>();
        for (var index = 0; index < subjects.size(); index++) {
            var subject = subjects.get(index);
            lines.add(new HistoryPage.Line(
                    subject.id(),
                    subject.title(),
                    subject.link(),
                    asked.get(index).answer()));
        }
        return List.copyOf(lines);
    }
}
