package io.holdfast.evidence.intake;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.publish.EvidenceLog;
import io.holdfast.evidence.publish.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A log in memory that answers as a test says, and only when it is flushed. */
final class FakeLog implements EvidenceLog {

    final List<EvidenceEvent> events = new ArrayList<>();
    final List<DeadLetter> letters = new ArrayList<>();
    Function<EvidenceEvent, Publication> onEvent = event -> new Publication.Acknowledged();
    Function<DeadLetter, Publication> onLetter = letter -> new Publication.Acknowledged();
    int flushes;
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public CompletableFuture<Publication> accepted(EvidenceEvent event) {
        events.add(event);
        return answerLater(onEvent.apply(event));
    }

    @Override
    public CompletableFuture<Publication> rejected(DeadLetter letter) {
        letters.add(letter);
        return answerLater(onLetter.apply(letter));
    }

    @Override
    public void flush() {
        flushes++;
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private CompletableFuture<Publication> answerLater(Publication publication) {
        var answer = new CompletableFuture<Publication>();
        waiting.add(() -> answer.complete(publication));
        return answer;
    }
}
