package org.openlmis.ghost.entity.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * v2 saves a requisition by updating every line and by deleting and inserting all losses, in one
 * transaction. It is derived once, and v3 is written where it differs.
 */
class SavedRequisitionIT {

    private static final int LINES = 120;

    private static final String FILLED_IN =
            """
            insert into requisitions (id, facilityid, programid, periodid, status) values (9, 1, 1, 2, 'INITIATED');
            insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, beginningbalance, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply)
                select 100 + n, 9, 'P1', 'Tablets', 'tablet', n, 3, 1, 1, 10, true from generate_series(1, 120) n;
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity)
                select id, 'DAMAGED', 1 from requisition_line_items where rnrid = 9""";

    private static final String TOUCH_ALL =
            "update requisition_line_items set modifieddate = clock_timestamp() where rnrid = 9";
    private static final String CHANGE_THREE =
            "update requisition_line_items set quantityrequested = 7 where id in (101, 102, 103)";
    private static final String DELETE_LOSSES =
            "delete from requisition_line_item_losses_adjustments where requisitionlineitemid between 101 and 220";
    private static final String INSERT_LOSSES =
            """
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity)
            select id, 'DAMAGED', case when id = 104 then 5 else 1 end from requisition_line_items where rnrid = 9""";

    private static final String WRITES =
            """
            select (sum(pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid)
                + pg_stat_get_tuples_deleted(c.oid)))::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'requisition'""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void fillsIn() {
        bench.v2(ReferenceWorld.ALL);
        bench.v2(FILLED_IN);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isDerivedOnceAndWritesWhatDiffers() {
        save(TOUCH_ALL, CHANGE_THREE, DELETE_LOSSES, INSERT_LOSSES);
        long before = writes();
        bench.deliver();

        assertThat(bench.dirty()).containsExactly("requisitions/9");
        assertThat(bench.ghost().derivation().drain(Driver.EVENT))
                .isEqualTo(new Derived(1, 1, 0, 0, 0, 4));

        assertThat(writes() - before).isEqualTo(4);
        assertThat(lossOf(104)).isEqualTo(5);
        assertVerified();
    }

    @Test
    void writesNothingIfNothingWasChanged() {
        save(TOUCH_ALL, DELETE_LOSSES, INSERT_LOSSES.replace("then 5", "then 1"));
        long before = writes();
        bench.deliver();

        assertThat(bench.ghost().derivation().drain(Driver.EVENT))
                .isEqualTo(new Derived(1, 0, 1, 0, 0, 0));
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void holdsItsLossesWhileV2HasThemDeletedOnly() {
        save(TOUCH_ALL, DELETE_LOSSES);
        bench.settle();
        assertThat(losses()).isZero();

        save(INSERT_LOSSES);
        bench.settle();
        assertThat(losses()).isEqualTo(LINES);
        assertVerified();
    }

    /** One transaction of v2. */
    private void save(String... statements) {
        try (Connection session = bench.v2Transaction();
                Statement statement = session.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            session.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long writes() {
        bench.v3().execute("select pg_stat_force_next_flush()");
        return bench.one(Long.class, WRITES);
    }

    private int losses() {
        return bench.one(
                Integer.class,
                """
                select count(*)::int from requisition.stock_adjustments a
                join requisition.requisition_line_items l on l.id = a.requisitionlineitemid where l.requisitionid = ?""",
                V3Id.of("requisitions", 9));
    }

    private int lossOf(int line) {
        return bench.one(
                Integer.class,
                "select quantity from requisition.stock_adjustments where requisitionlineitemid = ?",
                V3Id.of("requisition_line_items", line));
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
