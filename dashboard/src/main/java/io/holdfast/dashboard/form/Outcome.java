package io.holdfast.dashboard.form;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Trouble;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** What a browser gets after a form was sent. */
public final class Outcome {

    private Outcome() {}

    /** After a change the page by its own address, so that a reload changes nothing again; else the form with the reason. */
    public static <T> Response of(Answer<T> answer, Address then, Function<Trouble, Object> again) {
        return switch (answer) {
            case Answer.Given<T> done -> seeOther(then);
            case Answer.Missing<T>(var trouble) -> refused(again.apply(trouble));
        };
    }

    public static Response seeOther(Address then) {
        return Response.seeOther(URI.create(then.toString())).build();
    }

    public static Response refused(Object page) {
        return Response.status(Response.Status.CONFLICT).entity(page).build();
    }

    /** An answer of which only that it came counts. */
    public static boolean close(Response response) {
        response.close();
        return true;
    }
}
