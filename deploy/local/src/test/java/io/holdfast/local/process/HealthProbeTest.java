package io.holdfast.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthProbeTest {

    @Test
    void namesTheChecksThatAreDown() {
        var health = """
                {"status":"DOWN","checks":[
                  {"name":"ledger","status":"DOWN"},
                  {"name":"migrations","status":"UP"},
                  {"name":"intake","status":"DOWN"}]}""";

        assertThat(HealthProbe.down(health)).isEqualTo("ledger, intake");
    }

    @Test
    void anAnswerThatIsNotHealthIsSaidToBeThat() {
        assertThat(HealthProbe.down("<html>")).isEqualTo("its health answer is not JSON");
    }
}
