package io.holdfast.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void keepFiltersInTheOrderInWhichTheyWereSet() {
        assertThat(Address.of("findings").with("status", "OPEN").with("severity", "HIGH"))
                .hasToString("/findings?status=OPEN&severity=HIGH");
    }

    @Test
    void anEmptyValueTakesAFilterAway() {
        assertThat(Address.of("findings").with("status", "OPEN").with("status", null))
                .hasToString("/findings");
        assertThat(Address.of("findings").with("q", " ")).hasToString("/findings");
    }

    @Test
    void whatAnIdHoldsStaysInItsPlace() {
        assertThat(Links.assessment("backup-recent", "pg://db/role?x=1&y=ä"))
                .hasToString("/controls/backup-recent/subject?uid=pg%3A%2F%2Fdb%2Frole%3Fx%3D1%26y%3D%C3%A4");
        assertThat(Links.control("a/../b c")).hasToString("/controls/a%2F..%2Fb%20c");
    }

    @Test
    void theRootIsASlash() {
        assertThat(Address.of()).hasToString("/");
    }
}
