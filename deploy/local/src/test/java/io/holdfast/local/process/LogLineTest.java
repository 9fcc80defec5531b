package io.holdfast.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aMachinesLineIsReadToPeople() {
        var line =
                "{\"level\":\"ERROR\",\"message\":\"Failed to start\",\"exception\":{\"exceptionType\":\"A\",\"message\":\"outer\","
                        + "\"causedBy\":{\"exception\":{\"exceptionType\":\"B\",\"message\":\"inner\"}}}}";

        assertThat(LogLine.forPeople(line)).isEqualTo("ERROR Failed to start (B: inner)");
    }

    @Test
    void otherLinesStayAsTheyAre() {
        assertThat(LogLine.forPeople("Error: no memory")).isEqualTo("Error: no memory");
        assertThat(LogLine.forPeople("{cut")).isEqualTo("{cut");
    }
}
