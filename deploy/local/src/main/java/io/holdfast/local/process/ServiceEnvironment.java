package io.holdfast.local.process;

import io.holdfast.local.identity.Tokens;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every service is told about the parts around it. In production the same variables name the real ones. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Settings settings, Path publicKey, boolean demo) {
        var ports = settings.ports();
        var variables = new LinkedHashMap<String, String>();
        variables.put("HOLDFAST_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES));
        variables.put("HOLDFAST_KAFKA", "127.0.0.1:" + ports.of(Listener.KAFKA));
        variables.put("HOLDFAST_HTTP_HOST", "127.0.0.1");
        variables.put("HOLDFAST_CATALOG", settings.catalog().toString());
        variables.put("HOLDFAST_STATE", settings.home().streams().toString());
        variables.put("HOLDFAST_JWT_PUBLIC_KEY", publicKey.toAbsolutePath().toString());
        variables.put("HOLDFAST_JWT_ISSUER", Tokens.ISSUER);
        // On a person's own machine channels lead to that machine; what the person's environment says goes before.
        variables.put(
                "HOLDFAST_ALERTING_ALLOWED_TARGETS",
                System.getenv().getOrDefault("HOLDFAST_ALERTING_ALLOWED_TARGETS", "127.0.0.1/32,::1/128"));
        variables.put("HOLDFAST_DEMO", Boolean.toString(demo));
        for (var service : Service.values()) {
            var listener = service.listener();
            variables.put(listener.variable(), Integer.toString(ports.of(listener)));
            variables.put(listener.variable().replace("_PORT", "_URL"), ports.url(listener));
        }
        return variables;
    }
}
