package io.holdfast.dashboard.services;

import io.holdfast.dashboard.services.answer.Answer;
import java.util.concurrent.CompletableFuture;

/** A question that is on its way, so that a page asks all its questions before it waits for the first answer. */
public final class Pending<T> {

    private final CompletableFuture<Answer<T>> answer;

    Pending(CompletableFuture<Answer<T>> answer) {
        this.answer = answer;
    }

    public Answer<T> answer() {
        return answer.join();
    }
}
