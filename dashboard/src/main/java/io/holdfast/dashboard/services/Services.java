package io.holdfast.dashboard.services;

import com.fasterxml.jackson.core.JacksonException;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.ServiceProblem;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.ControlApi;
import io.holdfast.dashboard.services.evidence.EvidenceApi;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the three services. Each question runs on a virtual thread of its own, so a slow or absent service costs a page
 * its own panel and nothing else.
 */
@ApplicationScoped
public class Services {

    private static final Logger LOG = Logger.getLogger(Services.class);

    private final ControlApi control;
    private final EvidenceApi evidence;
    private final AlertingApi alerting;
    private final MeterRegistry meters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Services(
            @RestClient ControlApi control,
            @RestClient EvidenceApi evidence,
            @RestClient AlertingApi alerting,
            MeterRegistry meters) {
        this.control = control;
        this.evidence = evidence;
        this.alerting = alerting;
        this.meters = meters;
    }

    public <T> Pending<T> control(Bearer bearer, BiFunction<ControlApi, String, T> question) {
        return ask(Neighbour.CONTROL, () -> question.apply(control, bearer.header()));
    }

    public <T> Pending<T> evidence(Bearer bearer, BiFunction<EvidenceApi, String, T> question) {
        return ask(Neighbour.EVIDENCE, () -> question.apply(evidence, bearer.header()));
    }

    public <T> Pending<T> alerting(Bearer bearer, BiFunction<AlertingApi, String, T> question) {
        return ask(Neighbour.ALERTING, () -> question.apply(alerting, bearer.header()));
    }

    /** What needs no token, since everybody may see it. */
    public <T> Pending<T> open(Function<ControlApi, T> question) {
        return ask(Neighbour.CONTROL, () -> question.apply(control));
    }

    <T> Pending<T> ask(Neighbour neighbour, Supplier<T> question) {
        return new Pending<>(CompletableFuture.supplyAsync(() -> timed(neighbour, question), threads));
    }

    private <T> Answer<T> timed(Neighbour neighbour, Supplier<T> question) {
        var sample = Timer.start(meters);
        var answer = answer(neighbour, question);
        sample.stop(meters.timer(
                "holdfast.dashboard.service.calls",
                "service",
                neighbour.title(),
                "outcome",
                answer.given() ? "given" : "missing"));
        return answer;
    }

    private static <T> Answer<T> answer(Neighbour neighbour, Supplier<T> question) {
        try {
            return new Answer.Given<>(question.get());
        } catch (ServiceProblem problem) {
            return new Answer.Missing<>(problem.trouble());
        } catch (WebApplicationException | ProcessingException failure) {
            return new Answer.Missing<>(silence(neighbour, failure));
        }
    }

    /** A service that is away is nothing to log, it is on the page; one that speaks another language is a defect. */
    private static Trouble silence(Neighbour neighbour, RuntimeException failure) {
        if (failure instanceof ProcessingException && !isUnreadable(failure)) {
            LOG.debugf(failure, "%s did not answer", neighbour.title());
            return new Trouble.Silent(neighbour, false);
        }
        LOG.warnf(failure, "%s gave an answer that could not be read", neighbour.title());
        return new Trouble.Silent(neighbour, true);
    }

    private static boolean isUnreadable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return true;
            }
        }
        return false;
    }
}
