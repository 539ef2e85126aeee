package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;

/** Changes both schemas while v2 is at work and the stream follows. */
class DriftIT {

    private static final String FINDINGS =
            "select entity || ' ' || code || ' ' || table_name || '.' || column_name"
                    + " from ghost.drift_finding where resolved_at is null order by 1";

    private static final String NAME_OF_A_ZONE =
            "select name from referencedata.geographic_zones where code ="
                    + " (select code from landing.geographic_zones where id = 1)";

    private final RunningStack stack = RunningStack.loaded();

    @Test
    void ofV2HaltsOnlyEntitiesThatReadTheColumn() throws SQLException {
        try (V2LiveWriter writer = stack.atWork(20)) {
            stack.v2()
                    .execute(
                            "alter table geographic_zones add column elevation integer",
                            "alter table facilities rename column gln to globalnumber",
                            "alter table facility_operators alter column displayorder type text",
                            "alter table facility_types drop column description");
            awaitHalted("facilities", "facilities.gln");
            awaitHalted("facility_operators", "facility_operators.displayorder");
            awaitHalted("facility_types", "facility_types.description");
            assertThat(stack.v3().texts(FINDINGS))
                    .contains("geographic_zones COLUMN_ADDED geographic_zones.elevation");
            assertThatZonesGoOn("while v2 drifts");

            stack.v2()
                    .execute(
                            "alter table geographic_zones drop column elevation",
                            "alter table facilities rename column globalnumber to gln",
                            "alter table facility_operators alter column displayorder type integer"
                                    + " using displayorder::integer",
                            "alter table facility_types add column description character"
                                    + " varying(250)");
            awaitGoingOn("facilities", "facility_operators", "facility_types");
            assertThat(writer.stop().total()).isPositive();
        }
        stack.assertEqual();
        assertThat(stack.v3().texts(FINDINGS)).isEmpty();
    }

    @Test
    void ofV3HaltsOnlyEntitiesThatWriteTheColumn() throws SQLException {
        try (V2LiveWriter writer = stack.atWork(20)) {
            stack.v3()
                    .execute(
                            "alter table referencedata.programs rename column description to words",
                            "alter table referencedata.facility_operators"
                                    + " alter column name type character varying(100)");
            awaitHalted("programs", "referencedata.programs.description");
            awaitHalted("facility_operators", "referencedata.facility_operators.name");
            assertThatZonesGoOn("while v3 drifts");

            stack.v3()
                    .execute(
                            "alter table referencedata.programs rename column words to description",
                            "alter table referencedata.facility_operators"
                                    + " alter column name type text");
            awaitGoingOn("programs", "facility_operators");
            assertThat(writer.stop().total()).isPositive();
        }
        stack.assertEqual();
        assertThat(stack.v3().texts(FINDINGS)).isEmpty();
    }

    /** Halted with a reason that names the column, what was found, and a remedy. */
    private void awaitHalted(String entity, String column) {
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(stack.entity(entity).halted())
                                        .contains(column)
                                        .containsPattern("expected .*, found .*; .+"));
    }

    private void awaitGoingOn(String... entities) {
        for (String entity : List.of(entities)) {
            await().atMost(RunningStack.PATIENCE)
                    .untilAsserted(() -> assertThat(stack.entity(entity).halted()).isNull());
        }
    }

    private void assertThatZonesGoOn(String name) throws SQLException {
        stack.v2().execute("update geographic_zones set name = '%s' where id = 1".formatted(name));
        await().atMost(RunningStack.PATIENCE)
                .untilAsserted(() -> assertThat(stack.v3().text(NAME_OF_A_ZONE)).isEqualTo(name));
    }
}
