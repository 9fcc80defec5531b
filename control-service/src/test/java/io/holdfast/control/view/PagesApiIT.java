package io.holdfast.control.view;

import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.event;
import static io.holdfast.control.testing.Facts.json;
import static io.holdfast.control.testing.Facts.system;
import static io.holdfast.control.testing.Running.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Topic;
import io.holdfast.control.testing.ControlServiceParts;
import io.holdfast.control.testing.Running;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages of the dashboard ask beyond lists: the matrix, what people have to state, days, and what is public. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
class PagesApiIT {

    @Inject
    @SuppressWarnings("NullAway.Init")
    Judgements judgements;

    private final String site = UUID.randomUUID().toString();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void isReady() {
        Running.awaitReady();
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void theMatrixPagesThroughSubjectsAndNamesOnlyWhatIsCovered() throws Exception {
        var label = "?label=site=" + site + "&declaration=declaration-m-backup";
        for (var name : List.of("a", "b", "c")) {
            labelled(site + name);
        }
        Running.send(
                Topic.ACCEPTED,
                site + "b",
                json(backup(site + "b", "1", now, Map.of("outcome", "success", "dry_run", false))));
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/matrix" + label)
                .then()
                .statusCode(200)
                .body("kinds.system", is(2))
                .body("kind", is("system"))
                .body("controls.id", equalTo(List.of("backup-encrypted", "backup-recent")))
                .body("items.subject", equalTo(List.of(site + "a", site + "b", site + "c")))
                .body("items[0].cells.backup-recent", is("NO_DATA"))
                .body("items[0].cells", not(hasKey("backup-monthly")))
                .body("items[1].cells.backup-recent", is("SATISFIED"))
                .body("items[1].asset.owner", is("ops"))
                .body("next", nullValue()));

        String next = given().get("/v1/matrix" + label + "&limit=2")
                .then()
                .body("items.size()", is(2))
                .extract()
                .path("next");
        given().get("/v1/matrix" + label + "&limit=2&cursor=" + next)
                .then()
                .body("items.subject", equalTo(List.of(site + "c")))
                .body("next", nullValue());
        given().get("/v1/matrix" + label + "&control=backup-recent,unknown")
                .then()
                .body("controls.size()", is(2))
                .body("items[0].cells.size()", is(1));
        given().get("/v1/matrix?subject=" + site + "b")
                .then()
                .body("items.subject", equalTo(List.of(site + "b")))
                .body("items[0].cells.size()", is(4));
        given().get("/v1/matrix?kind=person").then().statusCode(200).body("items.size()", is(0));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whatPeopleHaveToStateIsListedTheMostUrgentFirst() throws Exception {
        labelled(site + "late");
        labelled(site + "soon");
        certificate(site + "soon", Duration.ofDays(3));

        var of = "/v1/attestations?control=certificate-valid&subject=";
        await().atMost(SOON).untilAsserted(() -> given().get(of + site + "soon")
                .then()
                .statusCode(200)
                .body("items[0].due", is("SOON"))
                .body("items[0].kind", is("certificate.status"))
                .body("items[0].control_title", notNullValue())
                .body("items[0].due_at", notNullValue()));
        given().get(of + site + "late").then().body("items[0].due", is("OVERDUE"));
        given().get(of + site + "late&due=SOON,LATER").then().body("items.size()", is(0));
        given().get("/v1/attestations?control=backup-recent").then().body("items.size()", is(0));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void pagesOfAttestationsFollowEachOther() throws Exception {
        for (var name : List.of("x", "y", "z")) {
            labelled(site + name);
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        given().get("/v1/attestations?limit=1000").then().body("items.subject", hasItem(site + "z")));
        List<String> whole = given().get("/v1/attestations?limit=1000").path("items.subject");
        var first = given().get("/v1/attestations?limit=2").then().body("items.size()", is(2));
        String next = first.extract().path("next");
        List<String> second =
                given().get("/v1/attestations?limit=1&cursor=" + next).path("items.subject");

        assertThat(second).containsExactly(whole.get(2));
        given().get("/v1/attestations?cursor=x").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void aKindSaysWhatItsDataMaySay() {
        given().get("/v1/catalog/kinds/certificate.status")
                .then()
                .statusCode(200)
                .body("collection", is("ATTESTED"))
                .body("schema.properties.expires_at.format", is("date-time"));
        given().get("/v1/catalog/kinds/nothing").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void allControlsTogetherDayByDay() throws Exception {
        labelled(site);
        await().atMost(SOON).untilAsserted(() -> given().get("/v1/posture/series?days=3")
                .then()
                .statusCode(200)
                .body("items.size()", is(3))
                .body("items[0].held_percent", nullValue())
                .body("items[2].controls.NO_DATA", greaterThan(0)));
        given().get("/v1/posture/series?days=0").then().statusCode(400);
    }

    @Test
    void everybodySeesWhatIsOpenToEverybodyAndNothingElse() {
        given().get("/v1/public/declarations/declaration-m-backup")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("title", is("Declared measures"))
                .body("measures[0].text", is("Backups are made."))
                .body("measures[0].status", notNullValue())
                .body("measures[0]", not(hasKey("controls")))
                .body("measures[0]", not(hasKey("reason")));
        given().get("/v1/public/declarations/declaration-m-other")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/v1/matrix").then().statusCode(401);
    }

    @Test
    void nothingIsOpenUnlessSomebodySaysSo() {
        var closed = new PublicDeclarations(settings(Optional.empty(), Duration.ZERO), judgements, () -> now);

        assertThat(closed.find("declaration-m-backup")).isEmpty();
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void whatIsNewIsTheOwnersFirst() throws Exception {
        labelled(site);
        await().atMost(SOON)
                .until(() ->
                        !"NO_DATA".equals(given().get("/v1/measures/m-backup").path("status"))
                                || (int) given().get("/v1/measures/m-backup").path("population") > 0);
        InstantSource clock = Instant::now;
        var open = Optional.of(List.of("declaration-m-backup"));
        var atOnce = new PublicDeclarations(settings(open, Duration.ZERO), judgements, clock);
        var later = new PublicDeclarations(settings(open, Duration.ofDays(365)), judgements, clock);

        assertThat(atOnce.find("declaration-m-backup").orElseThrow().measures()).allMatch(each -> each.since() != null);
        // A year ago nothing was judged, so nothing is shown of what is known by now.
        assertThat(later.find("declaration-m-backup").orElseThrow().measures())
                .allMatch(each -> each.since() == null && each.status() == PublicView.Standing.NOT_CURRENTLY_SHOWN);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "fresh evidence shows that it holds, SATISFIED, HOLDS",
        "evidence shows that it does not, NOT_SATISFIED, DOES_NOT_HOLD",
        "old evidence shows nothing, STALE, NOT_CURRENTLY_SHOWN",
        "none shows nothing, NO_DATA, NOT_CURRENTLY_SHOWN",
        "undecided is nothing shown, INCONCLUSIVE, NOT_CURRENTLY_SHOWN",
        "an exception is not a proof, EXEMPT, NOT_CURRENTLY_SHOWN",
    })
    void everybodyIsToldThreeThings(String rule, io.holdfast.contracts.Status status, PublicView.Standing told) {
        assertThat(PublicView.Standing.of(status)).as(rule).isEqualTo(told);
    }

    private static PublicSettings settings(Optional<List<String>> declarations, Duration delay) {
        record Settings(Optional<List<String>> declarations, Duration delay, Duration keepFor)
                implements PublicSettings {}
        return new Settings(declarations, delay, Duration.ofMinutes(1));
    }

    private void labelled(String uid) throws Exception {
        Running.send(Topic.ASSETS, uid, json(system(uid, 1, Map.of("site", site), Asset.State.ACTIVE)));
    }

    private void certificate(String uid, Duration left) throws Exception {
        var data = Map.<String, Object>of(
                "trusted", true, "expires_at", now.plus(left).toString());
        Running.send(Topic.ACCEPTED, uid, json(event("certificate.status", uid, "1", now, data)));
    }
}
