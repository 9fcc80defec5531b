package io.holdfast.dashboard.services.answer;

import java.io.Serial;

/** A service refused a call with a problem (RFC 9457). */
public final class ServiceProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Trouble.Refused trouble;

    ServiceProblem(Trouble.Refused trouble) {
        super(trouble.status() + " " + trouble.title() + ": " + trouble.detail());
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
