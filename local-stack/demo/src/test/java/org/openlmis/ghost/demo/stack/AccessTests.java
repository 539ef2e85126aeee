package org.openlmis.ghost.demo.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.servers.debezium.SourceDatabase;

class AccessTests {

    private static final String URL = "jdbc:postgresql://v2.example:5433/open_lmis";

    @Test
    void tellsDebeziumThePartsOfTheUrl() {
        assertThat(new Access(URL + "?sslmode=require", "cdc", "secret").forDebezium())
                .isEqualTo(new SourceDatabase("v2.example", 5433, "open_lmis", "cdc", "secret"));
    }

    @Test
    void takesUserAndPasswordFromTheUrlIfTheyAreThere() {
        assertThat(Access.by(URL + "?user=cdc&password=secret").forDebezium())
                .isEqualTo(new SourceDatabase("v2.example", 5433, "open_lmis", "cdc", "secret"));
    }

    @Test
    void knowsHowTheConnectionIsToBeEncrypted() {
        assertThat(Access.by(URL + "?sslmode=require").sslMode()).isEqualTo("require");
        assertThat(Access.by(URL).sslMode()).isNull();
    }

    @Test
    void tellsApplicationsOnlyWhatIsGiven() {
        assertThat(Access.by(URL).environment("GHOST_TARGET"))
                .isEqualTo(Map.of("GHOST_TARGET_URL", URL));
        assertThat(new Access(URL, "loader", "secret").environment("GHOST_TARGET"))
                .containsEntry("GHOST_TARGET_USERNAME", "loader")
                .containsEntry("GHOST_TARGET_PASSWORD", "secret");
    }

    @Test
    void isPrintedWithoutUserAndPassword() {
        assertThat(Access.by(URL + "?user=cdc&password=secret"))
                .hasToString("v2.example:5433/open_lmis");
    }

    @Test
    void refusesUrlsOfOtherDatabases() {
        assertThat(Access.by("postgres://v2/open_lmis").isUsable()).isFalse();
        assertThat(Access.by(URL).isUsable()).isTrue();
    }
}
