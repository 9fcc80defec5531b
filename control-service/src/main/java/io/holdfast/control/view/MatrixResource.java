package io.holdfast.control.view;

import io.holdfast.control.catalog.Control;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.view.MatrixView.ColumnView;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Controls against subjects. */
@Path("/v1/matrix")
@Tag(name = "Controls")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MatrixResource {

    private final CatalogInForce catalog;
    private final Judgements judgements;
    private final Matrix matrix;

    MatrixResource(CatalogInForce catalog, Judgements judgements, Matrix matrix) {
        this.catalog = catalog;
        this.judgements = judgements;
        this.matrix = matrix;
    }

    @GET
    @Operation(
            summary = "The statuses of controls on subjects",
            description =
                    "declaration and section choose the controls, kind the kind of asset (without it the first that"
                            + " there is), control one or several of them by id, subject one asset; label is name=value.")
    public MatrixView matrix(
            @BeanParam MatrixFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        var size = Limit.of(limit);
        var chosen = chosen(filter.declaration(), filter.section());
        var kinds = kinds(chosen);
        var kind = filter.kind() == null && !kinds.isEmpty()
                ? kinds.keySet().iterator().next()
                : filter.kind();
        var columns = chosen.stream()
                .filter(each -> each.population().kind().equals(kind))
                .toList();
        var start = Cursor.parse(cursor, 1);
        var page = Page.of(
                matrix.rows(new Matrix.Wanted(
                        filter.among(columns.stream().map(Control::id).toList()),
                        filter.subject(),
                        filter.wanted(),
                        start.isEmpty() ? "" : start.getFirst(),
                        size + 1)),
                size,
                last -> Cursor.of(last.subject()));
        return new MatrixView(kinds, kind, columns(columns), page.items(), page.next());
    }

    /** The controls of the measures that were chosen; all of them when nothing was. */
    private List<Control> chosen(@Nullable String declaration, @Nullable String section) {
        var content = catalog.rules().catalog();
        if (declaration == null && section == null) {
            return content.controls();
        }
        var serving = content.measures().stream()
                .filter(each -> Filter.is(each.declaration(), declaration) && Filter.is(each.section(), section))
                .flatMap(each -> each.controls().stream())
                .collect(Collectors.toSet());
        return content.controls().stream()
                .filter(each -> serving.contains(each.id()))
                .toList();
    }

    private static Map<String, Integer> kinds(List<Control> chosen) {
        var kinds = new TreeMap<String, Integer>();
        chosen.forEach(each -> kinds.merge(each.population().kind(), 1, Integer::sum));
        return kinds;
    }

    private List<ColumnView> columns(List<Control> columns) {
        var ids = columns.stream().map(Control::id).collect(Collectors.toSet());
        return judgements.now().controls().stream()
                .filter(each -> ids.contains(each.id()))
                .map(each -> new ColumnView(each.id(), each.title(), each.severity(), each.status()))
                .toList();
    }
}
