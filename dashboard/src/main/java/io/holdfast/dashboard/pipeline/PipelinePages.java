package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Exchange;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.Vitals;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.evidence.StoredDeadLetter;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the page of the pipeline, as it is read and as it is after something was sent once more. */
@RequestScoped
class PipelinePages {

    private static final int LIMIT = Replays.SIDE_BY_SIDE;
    private static final int VERSIONS = 10;

    private final Services services;
    private final Exchange exchange;
    private final Caller caller;
    private final Frames frames;

    PipelinePages(Services services, Exchange exchange, Caller caller, Frames frames) {
        this.services = services;
        this.exchange = exchange;
        this.caller = caller;
        this.frames = frames;
    }

    PipelinePage page(
            LetterFilters filters,
            @Nullable String cursor,
            PipelinePage.@Nullable Replayed replayed,
            @Nullable Trouble trouble) {
        var bearer = caller.bearer();
        var query = filters.upstream(LIMIT, cursor);
        var newest = Query.limit(VERSIONS).parameters();
        var letters = services.evidence(bearer, (api, token) -> api.deadLetters(token, query));
        var versions = services.control(bearer, (api, token) -> api.versions(token, newest));
        var vitals = exchange.vitals().stream().map(Pending::answer).toList();
        return new PipelinePage(
                frames.of(Section.PIPELINE),
                filters,
                LetterFilters.REASONS,
                tabs(filters),
                letters.answer(),
                vitals,
                down(vitals),
                versions.answer(),
                next(filters, letters.answer()),
                replayed,
                trouble);
    }

    private static @Nullable Address next(LetterFilters filters, Answer<Listing<StoredDeadLetter>> letters) {
        return letters.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }

    private static int down(List<Answer<Vitals>> vitals) {
        return (int) vitals.stream()
                .flatMap(each -> each.found().stream())
                .flatMap(each -> each.checks().stream())
                .filter(each -> !each.isUp())
                .count();
    }

    private List<Choice> tabs(LetterFilters filters) {
        var language = frames.language();
        return List.of(
                tab(language.pick("Waiting", "Wartet"), LetterFilters.OPEN, filters),
                tab(language.pick("Replayed", "Noch einmal gesendet"), LetterFilters.REPLAYED, filters));
    }

    private static Choice tab(String word, String status, LetterFilters chosen) {
        var link = new LetterFilters(status, chosen.reason()).address();
        return new Choice(word, null, null, link, status.equals(chosen.status()));
    }
}
