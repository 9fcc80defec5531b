package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.foundation.testing.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query that the documentation tells people to run, on a real server. */
class PostgresRolesIT {

    private static final Path DOCUMENT = Path.of(System.getProperty("holdfast.root", ""), "docs", "adapters.md");
    private static final String ROLES =
            "adapter_group, adapter_writer, adapter_reader, \"adapter, \"\"gone\"\"\", adapter_creator";

    private Connection connection;

    @BeforeEach
    void createRoles() throws SQLException {
        var server = RealParts.postgres();
        connection = DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "postgres");
        execute("CREATE ROLE adapter_group");
        execute("CREATE ROLE adapter_writer LOGIN");
        execute("CREATE ROLE adapter_reader LOGIN VALID UNTIL 'infinity'");
        execute("CREATE ROLE adapter_creator LOGIN CREATEROLE");
        execute("CREATE ROLE \"adapter, \"\"gone\"\"\" LOGIN VALID UNTIL '2025-01-01'");
        execute("GRANT pg_write_server_files TO adapter_group");
        execute("GRANT adapter_group TO adapter_writer WITH INHERIT FALSE, SET FALSE, ADMIN TRUE");
        execute("GRANT pg_read_all_data TO adapter_reader");
    }

    @AfterEach
    void dropRoles() throws SQLException {
        execute("DROP ROLE " + ROLES);
        connection.close();
    }

    @Test
    void documentedQueryShowsTheAdministrators() throws Exception {
        var event = Given.output("postgres-roles", query(documentedQuery()))
                .subject("db01/postgres")
                .event();

        assertThat(event.data())
                .containsEntry("administrators", List.of("adapter_creator", "adapter_writer", "postgres"))
                .containsEntry("superuser_like", List.of("adapter_group", "adapter_writer"))
                .containsEntry("full_data_access", List.of("adapter_reader"))
                .containsEntry("expired_accounts", List.of("adapter, \"gone\""));
    }

    private static String documentedQuery() throws IOException {
        var document = Files.readString(DOCUMENT);
        var start = document.indexOf("```sql\n") + "```sql\n".length();
        return document.substring(start, document.indexOf("```", start));
    }

    private String query(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
