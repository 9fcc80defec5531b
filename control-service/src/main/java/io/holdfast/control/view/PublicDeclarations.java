package io.holdfast.control.view;

import io.holdfast.control.history.Moment;
import io.holdfast.control.view.PublicView.PublicMeasureView;
import io.holdfast.control.view.PublicView.Standing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Draws what everybody may see, at most once in the time that it is kept: whoever asks often costs nothing. */
@Singleton
class PublicDeclarations {

    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();
    private final PublicSettings settings;
    private final Judgements judgements;
    private final InstantSource clock;

    PublicDeclarations(PublicSettings settings, Judgements judgements, InstantSource clock) {
        this.settings = settings;
        this.judgements = judgements;
        this.clock = clock;
    }

    private record Drawn(Instant at, Optional<PublicView> view) {}

    /** Empty for every declaration that is not open to everybody, whether it exists or not. */
    Optional<PublicView> find(String id) {
        if (!settings.declarations().orElse(List.of()).contains(id)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return drawn.compute(
                        id,
                        (same, before) ->
                                before != null && now.isBefore(before.at().plus(settings.keepFor()))
                                        ? before
                                        : new Drawn(now, draw(id, now)))
                .view();
    }

    private Optional<PublicView> draw(String id, Instant now) {
        var at = now.minus(settings.delay());
        // As it was known then, since what became known of then is news as well.
        var views = judgements.at(settings.delay().isZero() ? Optional.empty() : Optional.of(new Moment(at, at)));
        return views.catalog().declarations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new PublicView(
                        each.id(), each.title(), each.document(), each.language(), at, measures(views, id)));
    }

    private static List<PublicMeasureView> measures(ControlViews views, String declaration) {
        return views.measures().stream()
                .filter(each -> each.declaration().equals(declaration))
                .map(each -> new PublicMeasureView(
                        each.id(), each.section(), each.text(), Standing.of(each.status()), each.since()))
                .toList();
    }
}
