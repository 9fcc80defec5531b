package io.holdfast.control.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.holdfast.control.testing.ControlServiceParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checking a catalog over HTTP. */
@QuarkusTest
@WithTestResource(ControlServiceParts.class)
class ValidationIT {

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void aCatalogInOrderIsValid() {
        validate(new SmallCatalog())
                .statusCode(200)
                .body("valid", is(true))
                .body("errors", empty())
                .body("tests.passed", is(7))
                .body("tests.failed", empty());
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void whatIsWrongIsToldWithItsPlaceAndPutsNothingIntoForce() {
        var before = version();

        validate(new SmallCatalog()
                        .replacing(SmallCatalog.CONTROL, "severity: high", "severity: urgent")
                        .test("steps: [{expect: STALE}]"))
                .statusCode(200)
                .body("valid", is(false))
                .body("errors[0].file", is(SmallCatalog.CONTROL))
                .body("errors[0].line", is(3))
                .body("errors[0].reason", startsWith("'urgent' is no severity"))
                .body("tests.failed.test", hasItem("another"));

        org.assertj.core.api.Assertions.assertThat(version()).isEqualTo(before);
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void anArchiveIsAsGood() throws IOException {
        given().contentType("application/zip")
                .body(BundleTest.zip("catalog/", new SmallCatalog().files()))
                .post("/v1/catalog/validate")
                .then()
                .statusCode(200)
                .body("valid", is(true))
                .body("tests.total", is(7));
    }

    @Test
    @TestSecurity(user = "anna", roles = "admin")
    void whatIsNoBundleIsABadRequest() {
        given().contentType(ContentType.JSON)
                .body("{\"files\":{}}")
                .post("/v1/catalog/validate")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().contentType("application/zip")
                .body("no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/catalog/validate")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void notForEverybody() {
        validate(new SmallCatalog()).statusCode(403);
    }

    private static ValidatableResponse validate(SmallCatalog catalog) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("files", catalog.files()))
                .post("/v1/catalog/validate")
                .then();
    }

    private static String version() {
        return given().get("/v1/catalog").then().statusCode(200).extract().path("version");
    }
}
