package io.holdfast.evidence.operate;

import io.holdfast.evidence.adapt.Adapters;
import io.holdfast.evidence.validate.EvidenceKinds;
import io.holdfast.evidence.validate.EvidenceKinds.KindRefused;
import io.holdfast.evidence.validate.EvidencePolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Makes beans of what knows nothing of a container. */
@Singleton
class Wiring {

    @Produces
    @Singleton
    Adapters adapters() {
        return Adapters.standard();
    }

    /** Without its kinds the service could accept nothing, so a catalog that is wrong ends the start with the reason. */
    @Produces
    @Singleton
    EvidenceKinds kinds(CatalogConfig catalog) {
        var directory = Path.of(catalog.directory()).resolve("kinds");
        try {
            return EvidenceKinds.load(directory);
        } catch (KindRefused refused) {
            throw new IllegalStateException("the catalog cannot be used: " + refused.getMessage(), refused);
        }
    }

    @Produces
    @Singleton
    EvidencePolicy policy(EvidenceKinds kinds) {
        return new EvidencePolicy(kinds);
    }
}
