package org.openlmis.ghost.servers.debezium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DebeziumConnectorTests {

    private static final SourceDatabase SOURCE =
            new SourceDatabase("v2.example", 5432, "open_lmis", "ghost", "hidden");

    @Test
    void capturesTheListedTablesWithoutTheExcludedColumns() {
        Capture capture = Capture.of(List.of("public.users"), List.of("public.users.password"));
        Map<String, String> configuration =
                new DebeziumConnector(SOURCE, capture, Heartbeat.message(Duration.ofSeconds(5)))
                        .configuration();
        assertThat(configuration)
                .containsEntry("table.include.list", "public\\.users")
                .containsEntry("column.exclude.list", "public\\.users\\.password")
                .containsEntry("topic.prefix", "v2")
                .containsEntry("heartbeat.interval.ms", "5000");
        assertThat(capture.topic("public.users")).isEqualTo("v2.public.users");
    }

    @Test
    void leavesV2AndItsPositionsToTheirOperator() {
        Capture capture = Capture.of(List.of("public.users"), List.of());
        assertThat(
                        new DebeziumConnector(
                                        SOURCE, capture, Heartbeat.message(Duration.ofSeconds(5)))
                                .configuration())
                .containsEntry("snapshot.mode", "no_data")
                .containsEntry("publication.autocreate.mode", "disabled")
                .containsEntry("slot.drop.on.stop", "false")
                .containsEntry("offset.mismatch.strategy", "trust_offset")
                .doesNotContainKey("column.exclude.list");
    }

    @Test
    void capturesTheTableOfTheHeartbeat() {
        Capture capture = Capture.of(List.of("public.users"), List.of());
        Heartbeat heartbeat = Heartbeat.table(Duration.ofSeconds(1), "public.ghost_heartbeat");
        assertThat(new DebeziumConnector(SOURCE, capture, heartbeat).configuration())
                .containsEntry("table.include.list", "public\\.users,public\\.ghost_heartbeat")
                .containsEntry(
                        "heartbeat.action.query",
                        "UPDATE public.ghost_heartbeat SET nonce = nonce + 1");
    }

    @Test
    void demandsTheSchemaOfEveryTable() {
        assertThatThrownBy(() -> Capture.of(List.of("users"), List.of()))
                .hasMessageContaining("'users'")
                .hasMessageContaining("schema.table");
    }

    @Test
    void showsNoPassword() {
        assertThat(SOURCE.toString()).doesNotContain("hidden");
    }
}
