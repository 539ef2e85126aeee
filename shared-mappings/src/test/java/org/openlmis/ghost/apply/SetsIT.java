package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Verified;
import org.openlmis.ghost.testing.World;
import org.openlmis.ghost.verify.EntityReport;

/** Rows of v3 tables that have no key are replaced per owner, and only where they differ. */
class SetsIT {

    private static final String ROWS =
            """
            select previousadjustedconsumption || ' ' || (xmin::text::bigint) from requisition.previous_adjusted_consumptions
            where requisitionlineitemid = '%s' order by 1""";
    private static final String FIRST = V3Id.of("requisition_line_items", 1).toString();
    private static final String SECOND = V3Id.of("requisition_line_items", 2).toString();

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsLinesWithEarlierConsumptions() {
        bench.v2(
                World.REFERENCE_DATA,
                World.REQUISITIONS,
                "update requisition_line_items set previousnormalizedconsumptions = '[12, 30, 12]'");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keepsRowsThatAreEqual() {
        assertThat(consumptions(FIRST)).containsExactly("12", "12", "30");
        assertThat(Verified.report(bench).entities())
                .filteredOn(entity -> entity.entity().equals("requisitions"))
                .singleElement()
                .matches(EntityReport::isEqual);
    }

    @Test
    void replacesAllRowsOfAnOwnerThatChangesAndLeavesTheOthers() {
        var before = bench.texts(ROWS.formatted(SECOND));
        bench.v2(
                "update requisition_line_items set previousnormalizedconsumptions = '[12, 30]', remarks = 'x' where id = 1",
                "update requisition_line_items set remarks = 'y' where id = 2");
        bench.settle();
        assertThat(consumptions(FIRST)).containsExactly("12", "30");
        assertThat(bench.texts(ROWS.formatted(SECOND))).isEqualTo(before).hasSize(3);
    }

    @Test
    void deletesAllRowsOfAnOwnerThatHasNoneAnyMore() {
        bench.v2(
                "update requisition_line_items set previousnormalizedconsumptions = '[]' where id = 1");
        bench.settle();
        assertThat(consumptions(FIRST)).isEmpty();
        assertThat(consumptions(SECOND)).hasSize(3);
    }

    @Test
    void deletesThemWithTheirOwner() {
        bench.v2(
                "delete from requisition_line_item_losses_adjustments",
                "delete from requisition_line_items where id = 1");
        bench.settle();
        assertThat(consumptions(FIRST)).isEmpty();
        assertThat(Verified.report(bench).equal()).isTrue();
    }

    @Test
    void areVerifiedAsOneValue() {
        bench.v3()
                .update(
                        "insert into requisition.previous_adjusted_consumptions values (?::uuid, 12)",
                        FIRST);
        bench.v3()
                .update(
                        "delete from requisition.previous_adjusted_consumptions where requisitionlineitemid = ?::uuid",
                        SECOND);
        var report = Verified.report(bench);
        assertThat(report.equal()).isFalse();
        assertThat(report.toString()).contains(FIRST, SECOND, "previous_adjusted_consumptions");
    }

    private List<String> consumptions(String line) {
        return bench.texts(ROWS.formatted(line)).stream().map(row -> row.split(" ")[0]).toList();
    }
}
