package io.holdfast.dashboard.services;

import io.holdfast.dashboard.services.alerting.SetupApi;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.control.RecordsApi;
import io.holdfast.dashboard.services.evidence.IntakeApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the services for what lies beside how things stand: their records, what comes in, and how people are told. */
@ApplicationScoped
public class Gateway {

    private final Services services;
    private final RecordsApi records;
    private final IntakeApi intake;
    private final SetupApi setup;

    Gateway(
            Services services,
            @RestClient RecordsApi records,
            @RestClient IntakeApi intake,
            @RestClient SetupApi setup) {
        this.services = services;
        this.records = records;
        this.intake = intake;
        this.setup = setup;
    }

    public <T> Pending<T> records(Bearer bearer, BiFunction<RecordsApi, String, T> question) {
        return services.ask(Neighbour.CONTROL, () -> question.apply(records, bearer.header()));
    }

    public <T> Pending<T> intake(Bearer bearer, BiFunction<IntakeApi, String, T> question) {
        return services.ask(Neighbour.EVIDENCE, () -> question.apply(intake, bearer.header()));
    }

    public <T> Pending<T> setup(Bearer bearer, BiFunction<SetupApi, String, T> question) {
        return services.ask(Neighbour.ALERTING, () -> question.apply(setup, bearer.header()));
    }

    /** What needs no token, since everybody may see it. */
    public <T> Pending<T> open(Function<RecordsApi, T> question) {
        return services.ask(Neighbour.CONTROL, () -> question.apply(records));
    }
}
