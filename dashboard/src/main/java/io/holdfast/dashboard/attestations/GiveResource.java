package io.holdfast.dashboard.attestations;

import io.holdfast.contracts.Violation;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Field;
import io.holdfast.dashboard.form.Instants;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.form.SchemaForm;
import io.holdfast.dashboard.form.Written;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.ControlDetail;
import io.holdfast.dashboard.services.control.Kind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Here a person states what they found. */
@Path("/attestations/give")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class GiveResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    GiveResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    /** What is to be stated: by which control, about what, in which fields. */
    private record Question(ControlDetail control, Kind kind, String subject, List<Field> fields) {}

    /** Whoever does not say what is to be attested finds it in the list. */
    @GET
    public Response form(@RestQuery @Nullable String control, @RestQuery @Nullable String subject) {
        if (control == null || subject == null) {
            return Outcome.seeOther(Address.of("attestations"));
        }
        return switch (question(control, subject)) {
            case Answer.Given<Question>(var question) ->
                Response.ok(page(question, UUID.randomUUID().toString(), "", null))
                        .build();
            case Answer.Missing<Question>(var trouble) -> Absent.of(frames.of(Section.ATTESTATIONS), trouble);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(MultivaluedMap<String, String> form) {
        return switch (question(given(form, "control"), given(form, "subject"))) {
            case Answer.Given<Question>(var question) -> give(question, form);
            case Answer.Missing<Question>(var trouble) -> Absent.of(frames.of(Section.ATTESTATIONS), trouble);
        };
    }

    private Response give(Question question, MultivaluedMap<String, String> form) {
        var written = Written.of(question.fields(), form::getFirst);
        if (!written.violations().isEmpty() || !question.kind().isAttested()) {
            return again(question, form, unreadable(written.violations()));
        }
        new Statement.Proof(form.getFirst("file_name"), form.getFirst("file_sha256"), form.getFirst("file_bytes"))
                .into(written.data());
        var time = Instants.read(form.getFirst("time"))
                .orElse(frames.of(Section.ATTESTATIONS).now());
        var event = new Statement(
                        given(form, "id"),
                        caller.name(),
                        question.kind().kind(),
                        question.subject(),
                        time,
                        written.data())
                .event();
        var sent = services.evidence(caller.bearer(), (api, token) -> Outcome.close(api.send(token, event)))
                .answer();
        var then =
                Address.of("attestations").with("subject", question.subject()).with("sent", true);
        return sent.given() ? Outcome.seeOther(then) : again(question, form, sent.trouble());
    }

    private Response again(Question question, MultivaluedMap<String, String> form, Trouble refused) {
        var filled = new Question(
                question.control(),
                question.kind(),
                question.subject(),
                SchemaForm.filled(question.fields(), form::getFirst));
        return Outcome.refused(
                page(filled, given(form, "id"), Objects.requireNonNullElse(form.getFirst("time"), ""), refused));
    }

    private Trouble unreadable(List<Violation> violations) {
        var language = frames.language();
        return new Trouble.Unsent(
                language.pick("Some fields cannot be read", "Einige Felder sind nicht lesbar"),
                language.pick("Nothing was sent.", "Nichts wurde gesendet."),
                violations);
    }

    private Answer<Question> question(String controlId, String subject) {
        var control = services.control(caller.bearer(), (api, token) -> api.control(token, controlId))
                .answer();
        if (!control.given()) {
            return new Answer.Missing<>(control.trouble());
        }
        var evidence = control.value().evidence();
        return services.control(caller.bearer(), (api, token) -> api.kind(token, evidence.kind()))
                .answer()
                .map(kind -> new Question(control.value(), kind, subject, fields(kind, evidence.where())));
    }

    /** With what the control asks for and who states it already filled in. */
    private List<Field> fields(Kind kind, @Nullable String where) {
        var known = Statement.fixedBy(where);
        if (kind.schema().path("properties").has("updated_by")) {
            known.put("updated_by", caller.name());
        }
        return SchemaForm.of(kind.schema(), known);
    }

    private GivePage page(Question question, String id, String time, @Nullable Trouble refused) {
        return new GivePage(
                frames.of(Section.ATTESTATIONS),
                question.control(),
                question.kind(),
                question.subject(),
                question.fields(),
                id,
                time,
                refused);
    }

    private static String given(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
