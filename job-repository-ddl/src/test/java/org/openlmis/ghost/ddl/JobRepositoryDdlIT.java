package org.openlmis.ghost.ddl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.ddl.TestDatabases.execute;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.cloud.task.repository.TaskRepository;

/** Schema batch is what the two libraries that read and write it would have created themselves. */
class JobRepositoryDdlIT {

    private static TestDatabases databases;

    @BeforeAll
    static void startServer() {
        databases = new TestDatabases();
    }

    @AfterAll
    static void stopServer() {
        databases.close();
    }

    @Test
    void equalsTheScriptsOfSpringBatchAndCloudTask() throws Exception {
        DataSource migrated = databases.create("migrated");
        DataSource shipped = databases.create("shipped");

        new GhostMigrations(migrated).migrate();
        execute(
                shipped,
                "create schema batch",
                "set search_path = batch",
                script(Job.class, "/org/springframework/batch/core/schema-postgresql.sql"),
                script(
                        TaskRepository.class,
                        "/org/springframework/cloud/task/schema-postgresql.sql"));

        assertThat(SchemaCatalog.of("batch", migrated))
                .contains("relation r batch_job_execution", "relation r task_execution")
                .containsExactlyElementsOf(SchemaCatalog.of("batch", shipped));
    }

    private static String script(Class<?> library, String resource) throws IOException {
        try (var content = library.getResourceAsStream(resource)) {
            assertThat(content).as(resource).isNotNull();
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
