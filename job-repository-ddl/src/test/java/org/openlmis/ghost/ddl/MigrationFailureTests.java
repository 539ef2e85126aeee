package org.openlmis.ghost.ddl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** An operator reads one line, not a stack trace. */
class MigrationFailureTests {

    private static final String NOWHERE = "jdbc:postgresql://localhost:1/v3";

    @Test
    void namesTheSettingWhenNobodyListens() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl(NOWHERE);

        isOneLineThatNamesTheUrl(nowhere);
    }

    @Test
    void seesThroughTheConnectionPool() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(NOWHERE);

            isOneLineThatNamesTheUrl(pool);
        }
    }

    private static void isOneLineThatNamesTheUrl(DataSource nowhere) {
        assertThatThrownBy(() -> new GhostMigrations(nowhere).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageStartingWith(
                        "Cannot connect to the target database: Connection to localhost:1 refused")
                .hasMessageEndingWith(
                        "check ghost.target.url and that the server accepts connections from here")
                .message()
                .doesNotContain("\n");
    }
}
