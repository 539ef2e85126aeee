package org.openlmis.ghost.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openlmis.ghost.ddl.TestDatabases.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrating is repeatable, safe among several starters, and leaves what belongs to v3 alone. */
class GhostMigrationsIT {

    private static TestDatabases databases;

    private String name = "";
    private DataSource target = new PGSimpleDataSource();

    @BeforeAll
    static void startServer() {
        databases = new TestDatabases();
    }

    @AfterAll
    static void stopServer() {
        databases.close();
    }

    @BeforeEach
    void createDatabase(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        target = databases.create(name);
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        int applied = new GhostMigrations(target).migrate();
        var batch = SchemaCatalog.of("batch", target);
        var ghost = SchemaCatalog.of("ghost", target);

        assertThat(new GhostMigrations(target).migrate()).isZero();

        assertThat(applied).isPositive();
        assertThat(SchemaCatalog.of("batch", target)).isEqualTo(batch);
        assertThat(SchemaCatalog.of("ghost", target)).isEqualTo(ghost);
    }

    @Test
    void letsOneOfManyStartersApplyEachMigration() throws Exception {
        int starters = 4;
        var together = new CyclicBarrier(starters);
        Callable<Integer> start =
                () -> {
                    together.await();
                    return new GhostMigrations(target).migrate();
                };

        var applied = results(start, starters);

        assertThat(applied).filteredOn(count -> count > 0).hasSize(1);
    }

    @Test
    void leavesForeignSchemasWithDataAlone() throws Exception {
        execute(
                target,
                "create schema referencedata",
                "create table referencedata.facilities (id uuid primary key)",
                "insert into referencedata.facilities select gen_random_uuid()",
                "create table public.schema_version (installed_rank int)");
        var before = SchemaCatalog.of("referencedata", target);

        new GhostMigrations(target).migrate();

        assertThat(SchemaCatalog.of("referencedata", target)).isEqualTo(before);
        assertThat(SchemaCatalog.of("public", target))
                .filteredOn(line -> line.startsWith("relation"))
                .containsExactly("relation r schema_version");
    }

    @Test
    void namesTheGrantWhenItMayNotCreateSchemas() throws Exception {
        execute(target, "create role clerk login");

        assertThatThrownBy(() -> new GhostMigrations(databases.as("clerk", name)).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageContaining("user clerk may not create schemas")
                .hasMessageContaining("ghost.target.username")
                .hasMessageContaining("GRANT CREATE ON DATABASE " + name + " TO clerk")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void asksForTheUserThatCreatedTheSchemas() throws Exception {
        new GhostMigrations(target).migrate();
        execute(target, "create role stranger login");

        assertThatThrownBy(() -> new GhostMigrations(databases.as("stranger", name)).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageContaining("permission denied")
                .hasMessageContaining("ghost.target.username")
                .hasMessageContaining("that created the schemas");
    }

    @Test
    void refusesASchemaItDidNotCreate() throws Exception {
        execute(target, "create schema batch");

        assertThatThrownBy(() -> new GhostMigrations(target).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageContaining("schema \"batch\" already exists")
                .hasMessageContaining("ghost.target.url");
        assertThat(SchemaCatalog.of("batch", target)).isEmpty();
    }

    @Test
    void namesTheSettingWhenTheDatabaseIsUnknown() {
        assertThatThrownBy(() -> new GhostMigrations(databases.as("postgres", "no")).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageContaining("database \"no\" does not exist")
                .hasMessageContaining("ghost.target.url");
    }

    @Test
    void namesTheSettingWhenTheRoleIsUnknown() {
        assertThatThrownBy(() -> new GhostMigrations(databases.as("nobody", name)).migrate())
                .isInstanceOf(GhostMigrationException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("ghost.target.username");
    }

    private static List<Integer> results(Callable<Integer> task, int times) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < times; i++) {
                tasks.add(task);
            }
            var results = new ArrayList<Integer>();
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
