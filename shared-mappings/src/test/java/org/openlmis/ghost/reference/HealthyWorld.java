package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;
import org.openlmis.ghost.testing.Verified;

/** A world that is in v3 as a whole, falls ill by changes of v2, and must be healed by others. */
final class HealthyWorld implements AutoCloseable {

    private static final String QUARANTINE =
            """
            select concat_ws(' ', entity || '/' || root_key, code, v2_table || '.' || column_name, value)
            from ghost.quarantine order by 1""";
    private static final String WAITING =
            """
            select entity || '/' || root_key || ' for ' || wait_entity || '/' || wait_key
            from ghost.dirty_root where state = 'WAITING' and wait_code = 'REFERENCE_QUARANTINED' order by 1""";
    private static final String DERIVED =
            """
            select v3_table from ghost.derived_row d where (entity, root_key) in
                (select entity, root_key from ghost.quarantine union select entity, root_key from ghost.dirty_root)""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);
    private List<String> healthy;

    HealthyWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        assertThat(quarantine()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        healthy = V3Rows.of(bench);
    }

    Bench bench() {
        return bench;
    }

    /** Changes v2 in a way that leaves the world healthy. */
    void grow(String... statements) {
        change(statements);
        healthy = V3Rows.of(bench);
    }

    /** A row that somebody created in v3. */
    void taken(String tableAndColumns, String values) {
        String id = "'" + UUID.randomUUID() + "', ";
        bench.v3()
                .update(
                        "insert into %s values (%s)"
                                .formatted(
                                        tableAndColumns,
                                        (tableAndColumns.contains("(versionnumber") ? "1, " : "")
                                                + id
                                                + values));
        healthy = V3Rows.of(bench);
    }

    void change(String... statements) {
        bench.v2(statements);
        bench.settle();
    }

    void heal(String... statements) {
        change(statements);
        assertThat(quarantine()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        assertThat(V3Rows.difference(bench, healthy)).isEmpty();
    }

    List<String> quarantine() {
        return bench.texts(QUARANTINE);
    }

    List<String> waiting() {
        return bench.texts(WAITING);
    }

    void assertNothingNames(UUID id) {
        assertThat(V3Rows.of(bench)).noneMatch(row -> row.contains(id.toString()));
        assertSick();
    }

    @Override
    public void close() {
        bench.close();
    }

    /** What is refused or waits for something refused is not in v3, everything else is. */
    void assertSick() {
        assertThat(bench.texts(DERIVED)).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
