package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the example of the specification's reference libraries. */
class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265330, GOOD, 0, true, what was signed is taken",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265330, v1a GOOD, 0, true, one good signature of several is enough",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265331, GOOD, 0, false, another time is not",
        "msg_other, 1614265330, GOOD, 0, false, another id is not",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265330, '', 0, false, no signature is not",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, now, GOOD, 0, false, a time that is none is not",
        "msg_p5jXN8AQM9LWM0D4loKWxJek, 1614265330, GOOD, 301, false, an old message is not",
    })
    void takesOnlyWhatWasSignedJustNow(
            String id, String timestamp, String signatures, long later, boolean taken, String rule) {
        var given = signatures.replace("GOOD", GOOD);

        assertThat(new WebhookSignature(SECRET)
                        .isGood(id, timestamp, given, "{\"test\": 2432232314}", SENT.plusSeconds(later)))
                .as(rule)
                .isEqualTo(taken);
    }
}
