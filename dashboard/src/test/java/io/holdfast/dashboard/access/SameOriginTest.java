package io.holdfast.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(SignInResource.local("/findings?status=OPEN")).isEqualTo("/findings?status=OPEN");
        assertThat(SignInResource.local("//evil.example.org")).isEqualTo("/");
        assertThat(SignInResource.local("/\\evil.example.org")).isEqualTo("/");
        assertThat(SignInResource.local("https://evil.example.org")).isEqualTo("/");
        assertThat(SignInResource.local(null)).isEqualTo("/");
    }
}
