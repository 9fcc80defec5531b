package io.holdfast.foundation.web.table;

import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As what a list can be taken away. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By the parameter, else by what the caller accepts best; 400 when it is neither. */
    public static TableFormat of(@Nullable String parameter, List<MediaType> accepted) {
        if (parameter == null) {
            return accepted(accepted).orElseThrow(() -> unknown("nothing"));
        }
        return Arrays.stream(values())
                .filter(each -> each.extension().equalsIgnoreCase(parameter))
                .findFirst()
                .orElseThrow(() -> unknown("'" + parameter + "'"));
    }

    /** Empty when the caller rather wants something else. */
    static Optional<TableFormat> accepted(List<MediaType> accepted) {
        return accepted.stream().findFirst().flatMap(best -> Arrays.stream(values())
                .filter(each -> !best.isWildcardType() && !best.isWildcardSubtype())
                .filter(each -> MediaType.valueOf(each.mediaType).isCompatible(best))
                .findFirst());
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sheet open(OutputStream output, String name, List<String> titles) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet(output, titles);
            case XLSX -> new XlsxSheet(output, name, titles);
        };
    }

    private static RuntimeException unknown(String asked) {
        return Problems.badRequest("unknown format", new Violation("format", asked + " is none of csv, xlsx"));
    }
}
