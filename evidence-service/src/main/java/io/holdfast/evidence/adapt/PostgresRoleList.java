package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** All rows of {@code pg_roles}; a list that was visibly cut is flawed. */
final class PostgresRoleList {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    /** An optional column with the number of all rows, {@code count(*) OVER ()}: the end of a CSV proves nothing. */
    private static final String TOTAL = "roles_total";
    /** Predefined in every supported version of PostgreSQL. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "pg_execute_server_program",
            "pg_monitor",
            "pg_read_all_settings",
            "pg_read_all_stats",
            "pg_read_server_files",
            "pg_signal_backend",
            "pg_stat_scan_tables",
            "pg_write_server_files");

    private PostgresRoleList() {}

    static List<PostgresRole> fromCsv(String csv, Flaws flaws) {
        if (!csv.endsWith("\n")) {
            flaws.add("body", "must end with the end of a line, or its last row may be cut");
            return List.of();
        }
        try (var parser = CSVParser.parse(csv.strip() + "\n", CSV)) {
            if (!hasColumns(parser.getHeaderMap().keySet(), flaws)) {
                return List.of();
            }
            var records = parser.getRecords();
            var roles = records.stream().map(row -> role(row, flaws)).toList();
            checkTotal(records, flaws);
            return checked(roles, flaws);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            flaws.add("body", "is not CSV: " + e.getMessage());
            return List.of();
        }
    }

    static List<PostgresRole> fromJson(List<Fields> rows, Flaws flaws) {
        var roles = new ArrayList<PostgresRole>();
        for (var row : rows) {
            var values = new HashMap<String, String>();
            PostgresRole.COLUMNS.forEach(
                    column -> row.value(column).map(JsonNode::asText).ifPresent(value -> values.put(column, value)));
            if (!row.names().containsAll(PostgresRole.COLUMNS)) {
                hasColumns(row.names(), flaws);
            }
            roles.add(PostgresRole.read(values, row::flaw));
        }
        return checked(roles, flaws);
    }

    private static boolean hasColumns(Set<String> columns, Flaws flaws) {
        var missing = new TreeSet<>(PostgresRole.COLUMNS);
        missing.removeAll(columns);
        missing.forEach(
                column -> flaws.add("body." + column, "is missing: the columns of pg_roles must have their names"));
        return missing.isEmpty();
    }

    private static PostgresRole role(CSVRecord row, Flaws flaws) {
        var path = "body[%d]".formatted(row.getRecordNumber() - 1);
        if (!row.isConsistent()) {
            flaws.add(path, "has more or fewer columns than the header");
        }
        Map<String, String> values = row.toMap();
        return PostgresRole.read(values, (column, message) -> flaws.add(path + "." + column, message));
    }

    private static void checkTotal(List<CSVRecord> records, Flaws flaws) {
        records.stream()
                .filter(row -> row.isSet(TOTAL) && !row.get(TOTAL).equals(Integer.toString(records.size())))
                .findFirst()
                .ifPresent(row -> flaws.add(
                        "body." + TOTAL, "is %s, but there are %d rows".formatted(row.get(TOTAL), records.size())));
    }

    private static List<PostgresRole> checked(List<PostgresRole> roles, Flaws flaws) {
        var names = new HashSet<String>();
        roles.stream()
                .filter(role -> !names.add(role.name()))
                .forEach(role -> flaws.add("body.rolname", "is twice " + role.name()));
        if (roles.stream().noneMatch(PostgresRole::superuser)) {
            flaws.add(
                    "body.rolsuper",
                    "is true for nobody, but every cluster has a superuser: the list was cut or filtered");
        }
        var predefined = names.stream().filter(PostgresRole::isPredefined).collect(Collectors.toSet());
        if (!predefined.isEmpty() && !predefined.containsAll(ALWAYS_THERE)) {
            flaws.add("body.rolname", "lacks some of PostgreSQL's own roles, but not all: the list was cut");
        }
        return roles;
    }
}
