package org.openlmis.ghost.ddl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** An operator reads one line, not a stack trace. */
class MigrationFailureTests {

    @Test
    void namesTheSettingWhenNobodyListens() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/v3");

        assertThatThrownBy(() -> new GhostMigrations(nowhere).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageStartingWith("Cannot connect to the target database: ")
                .hasMessageContaining("localhost:1")
                .hasMessageEndingWith(
                        "check ghost.target.url and that the server accepts connections from here")
                .message()
                .doesNotContain("\n");
    }
}
