package org.openlmis.ghost.backfill.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.backfill.start.Refusal;

class RemoteServerTests {

    @Test
    void saysWhoAsksAndKeepsThePathOfAProxy() {
        try (CannedServer canned = CannedServer.answering(200, "{\"state\": \"SYNCED\"}")) {
            RemoteServer server = RemoteServer.at(canned.address("/ghost/"));

            server.as("ana", "a:b").get("/api/v1/status");
            server.bearing("token").post("/api/v1/jobs", Map.of("chunkSize", 7));

            assertThat(server.get("/x").path("state").asString()).isEqualTo("SYNCED");
            assertThat(canned.asked())
                    .containsExactly(
                            "GET /ghost/api/v1/status Basic YW5hOmE6Yg== ",
                            "POST /ghost/api/v1/jobs Bearer token {\"chunkSize\":7}",
                            "GET /ghost/x null ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "409|{\"code\":\"ALREADY_RUNNING\",\"detail\":\"d\",\"remedy\":\"r\"}| 3 | d; r",
                "404|{\"code\":\"UNKNOWN_JOB\",\"detail\":\"no such job\"}           | 2 | no such job",
                "503|{\"detail\":\"the database is away\"}                           | 1 | the database is away",
                "502|<html>Bad gateway</html>                                        | 1 | answered 502",
                "403|{\"detail\":\"no\"}                                             | 2 | no; ask as a user with the role OPERATOR",
                "401|                                                                | 2 | does not know who asks; give --user",
                "302|                                                                | 2 | does not know who asks; give --user"
            })
    void tellsARefusalInOneLineWithItsExitCode(int status, String body, int exitCode, String line) {
        try (CannedServer canned = CannedServer.answering(status, body == null ? "" : body)) {
            assertThatExceptionOfType(RemoteRefusal.class)
                    .isThrownBy(() -> RemoteServer.at(canned.address("")).get("/x"))
                    .satisfies(
                            refusal -> {
                                assertThat(Refusal.of(refusal).exitCode()).isEqualTo(exitCode);
                                assertThat(Refusal.of(refusal).line())
                                        .endsWith(line.contains("give") ? "" : line)
                                        .contains(line)
                                        .hasLineCount(1);
                            });
        }
    }

    @Test
    void namesTheServerThatDoesNotAnswer() {
        CannedServer gone = CannedServer.answering(200, "");
        URI address = gone.address("");
        gone.close();

        assertThatExceptionOfType(RemoteRefusal.class)
                .isThrownBy(() -> RemoteServer.at(address).get("/x"))
                .withMessageContaining("--server=" + address + " does not answer")
                .satisfies(refusal -> assertThat(Refusal.of(refusal).exitCode()).isEqualTo(2));
    }
}
