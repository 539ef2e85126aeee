package org.openlmis.ghost.ddl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.cloud.task.repository.TaskRepository;

/** Schema batch is what the two libraries that read and write it would have created themselves. */
class JobRepositoryDdlIT {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void equalsTheScriptsOfSpringBatchAndCloudTask() throws Exception {
        DataSource migrated = database("migrated");
        DataSource shipped = database("shipped");

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

    private static DataSource database(String name) throws SQLException {
        execute(server.getPostgresDatabase(), "create database " + name);
        return server.getDatabase("postgres", name);
    }

    private static void execute(DataSource database, String... scripts) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String script : scripts) {
                statement.execute(script);
            }
        }
    }

    private static String script(Class<?> library, String resource) throws IOException {
        try (var content = library.getResourceAsStream(resource)) {
            assertThat(content).as(resource).isNotNull();
            return new String(content.readAllBytes(), UTF_8);
        }
    }
}
