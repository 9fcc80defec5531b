package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import io.holdfast.evidence.asset.Assets.AssetView;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Roles;
import io.holdfast.foundation.web.table.AskedTable;
import io.holdfast.foundation.web.table.Column;
import io.holdfast.foundation.web.table.Table;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The assets as CSV or XLSX, with the same filters, whole instead of page by page. */
@Path("/v1/tables/assets")
@Tag(name = "Tables")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssetTableResource {

    private static final Table<AssetView> ASSETS = new Table<>(
            "assets",
            List.of(
                    of("uid", Asset::uid),
                    of("kind", Asset::kind),
                    of("name", Asset::name),
                    of("owner", Asset::owner),
                    of("criticality", Asset::criticality),
                    of("labels", AssetTableResource::labels),
                    of("population", Asset::population),
                    of("state", Asset::state),
                    of("since", Asset::since),
                    new Column<>("last_evidence_at", AssetView::lastEvidenceAt)));

    private final Assets assets;

    AssetTableResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Operation(summary = "Assets by uid as a table; labels are written name=value")
    public Response assets(@BeanParam AskedTable asked, @BeanParam AssetFilter filter) throws SQLException {
        var wanted = filter.read();
        return asked.of(ASSETS, cursor -> assets.page(wanted, Limit.MAX, cursor));
    }

    private static List<String> labels(Asset asset) {
        return new TreeMap<>(asset.labels())
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .toList();
    }

    private static Column<AssetView> of(String title, Function<Asset, ? extends @Nullable Object> value) {
        return new Column<>(title, view -> value.apply(view.asset()));
    }
}
