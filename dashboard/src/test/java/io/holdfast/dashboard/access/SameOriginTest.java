package io.holdfast.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.request.LocalPath;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void readTheAuthorityOfAnOrigin() {
        assertThat(SameOrigin.authority("http://127.0.0.1:8080")).isEqualTo("127.0.0.1:8080");
        assertThat(SameOrigin.authority("https://holdfast.example.org")).isEqualTo("holdfast.example.org");
    }

    @Test
    void whatIsNoOriginHasNoAuthority() {
        assertThat(SameOrigin.authority(null)).isNull();
        assertThat(SameOrigin.authority("null")).isNull();
        assertThat(SameOrigin.authority("http://bad host")).isNull();
    }

    @Test
    void signInLeadsNowhereElse() {
        assertThat(LocalPath.of("/findings?status=OPEN")).isEqualTo("/findings?status=OPEN");
        assertThat(LocalPath.of("//evil.example.org")).isEqualTo("/");
        assertThat(LocalPath.of("/\\evil.example.org")).isEqualTo("/");
        assertThat(LocalPath.of("https://evil.example.org")).isEqualTo("/");
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }
}
