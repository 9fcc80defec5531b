package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Assets that exist because somebody declared them to the suite itself, and not because an inventory names them. */
@Singleton
public class DeclaredAssets {

    private final AssetRelay relay;

    DeclaredAssets(AssetRelay relay) {
        this.relay = relay;
    }

    /** Adds or changes an asset in the caller's transaction. Evidence may have discovered it before. */
    public void declare(Connection transaction, Asset asset) throws SQLException {
        var known = AssetRows.named(transaction, asset.uid());
        var since = known.filter(before -> before.state() == asset.state()).map(Asset::since);
        AssetRows.write(
                transaction,
                List.of(new Asset(
                        asset.uid(),
                        asset.kind(),
                        asset.name(),
                        asset.owner(),
                        asset.criticality(),
                        asset.labels(),
                        asset.population(),
                        asset.state(),
                        since.orElse(asset.since()),
                        asset.version())));
    }

    /** Says that what was declared is committed. */
    public void committed() {
        relay.wake();
    }
}
