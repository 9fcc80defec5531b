package io.holdfast.evidence.adapt;

import java.util.List;
import java.util.Optional;

/** The adapters that the service knows. */
public final class Adapters {

    private final List<Adapter> adapters;

    Adapters(List<Adapter> adapters) {
        this.adapters = List.copyOf(adapters);
    }

    /** All adapters that come with Holdfast. */
    public static Adapters standard() {
        return new Adapters(
                List.of(new ResticAdapter(), new KeycloakAdapter(), new TrivyAdapter(), new PostgresRolesAdapter()));
    }

    public Optional<Adapter> find(String name) {
        return adapters.stream().filter(adapter -> adapter.name().equals(name)).findFirst();
    }

    public List<Adapter> all() {
        return adapters;
    }
}
