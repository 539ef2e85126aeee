package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines are JSON, and say in fields of their own what they are about. */
class StructuredLogsIT {

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void nameTheRootThatTheStreamRefused() throws SQLException {
        String line = stack.v2().text("select min(id) from supply_lines");
        String node =
                stack.v2().text("select supervisorynodeid from supply_lines where id = " + line);
        stack.v2().execute("update supply_lines set supervisorynodeid = null where id = " + line);
        String generation = "" + stack.entity("supply_lines").generation();
        awaitLine(
                "consumer",
                Map.of("entity", "supply_lines", "generation", generation, "rootKey", line));

        stack.v2()
                .execute(
                        "update supply_lines set supervisorynodeid = %s where id = %s"
                                .formatted(node, line));
        stack.assertEqual();
    }

    @Test
    void nameEntityGenerationAndChunkOfALoad() throws SQLException {
        stack.operator().load("geographic_levels");
        String generation = "" + stack.entity("geographic_levels").generation();
        awaitLine(
                "operations",
                Map.of("entity", "geographic_levels", "generation", generation, "chunk", "1"));
        stack.awaitSettled();
    }

    private void awaitLine(String log, Map<String, String> fields) {
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(() -> assertThat(lines(log)).anyMatch(line -> has(line, fields)));
    }

    private static boolean has(JsonNode line, Map<String, String> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> field.getValue().equals(line.path(field.getKey()).asString("")));
    }

    /** Whole lines; what is printed before logging begins is no JSON. */
    private List<JsonNode> lines(String log) throws IOException {
        return Files.readAllLines(stack.logs().file(log)).stream()
                .filter(line -> line.startsWith("{") && line.endsWith("}"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
