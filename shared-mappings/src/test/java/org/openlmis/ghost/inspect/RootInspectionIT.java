package org.openlmis.ghost.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.inspect.RootReport.LandingRow;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;
import org.openlmis.ghost.verify.Difference;
import org.openlmis.ghost.verify.DryRun;

/** Each test looks at a root of its own. */
class RootInspectionIT {

    private static final Bench BENCH = Bench.open();
    private static final RootInspection INSPECTION =
            new RootInspection(BENCH.ghost(), BENCH.v3Connections());

    @BeforeAll
    static void loadsTheWorld() {
        BENCH.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        BENCH.v2(
                "insert into processing_schedules (id, code, name) values (2, 'Q', 'Quarterly'), (3, 'W', ' ')");
        BENCH.skipChanges();
        BENCH.loadAll();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void tellsARootFromV2ToV3() {
        RootReport report = INSPECTION.report("requisitions", "1");
        assertThat(report.known()).isTrue();
        assertThat(report.landing())
                .extracting(LandingRow::table)
                .containsExactly(
                        "requisitions",
                        "requisition_line_items",
                        "requisition_line_items",
                        "requisition_line_item_losses_adjustments");
        assertThat(report.landing().get(0).values()).containsEntry("status", "INITIATED");
        assertThat(report.landing()).allSatisfy(row -> assertThat(row.origin()).isEqualTo("CHUNK"));
        assertThat(Objects.requireNonNull(report.chunk()).state()).isEqualTo("DONE");
        assertThat(report.derived())
                .filteredOn(row -> row.table().equals("requisition.requisitions"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.held().get(0).values())
                                        .containsEntry(
                                                "facilityid", V3Id.of("facilities", 1).toString()));
        assertThat(report.dryRun().verdict()).isEqualTo(DryRun.Verdict.DERIVES);
        assertThat(report.dryRun().differences()).isEmpty();
    }

    @Test
    void tellsInWhichWayV3Differs() {
        BENCH.v3()
                .update(
                        "update referencedata.processing_schedules set name = 'Never' where id = ?",
                        V3Id.of("processing_schedules", 2));
        RootReport report = INSPECTION.report("processing_schedules", "2");
        assertThat(report.dryRun().differences())
                .extracting(Difference::column, Difference::expected, Difference::actual)
                .containsExactly(tuple("name", "Quarterly", "Never"));
        assertThat(report.dryRun().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry("name", "Quarterly"));
    }

    @Test
    void tellsWhyARootIsRefused() {
        RootReport report = INSPECTION.report("processing_schedules", "3");
        assertThat(Objects.requireNonNull(report.quarantined()).code()).isEqualTo("NO_NAME");
        assertThat(report.dryRun().verdict()).isEqualTo(DryRun.Verdict.REFUSED);
        assertThat(report.dryRun().code()).isEqualTo("NO_NAME");
        assertThat(report.derived()).isEmpty();
    }

    @Test
    void knowsNothingOfARootThatNeverWas() {
        RootReport report = INSPECTION.report("processing_schedules", "4711");
        assertThat(report.known()).isFalse();
        assertThat(report.dryRun().verdict()).isEqualTo(DryRun.Verdict.GONE);
    }

    @Test
    void refusesWhatCannotBeAKey() {
        assertThatThrownBy(() -> INSPECTION.report("processing_schedules", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a key of processing_schedules: x; expected is id integer");
        assertThatThrownBy(() -> INSPECTION.report("processing_schedules", "99999999999"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INSPECTION.report("processing_schedules", "1/2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INSPECTION.report("nothing", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
