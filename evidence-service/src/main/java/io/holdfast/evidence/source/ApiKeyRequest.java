package io.holdfast.evidence.source;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A caller who showed an API key. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
