package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** Reference data that are right already are not written again. */
class UnchangedReferenceDataIT {

    private static final String WRITES =
            """
            select coalesce(sum(pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid)
                + pg_stat_get_tuples_deleted(c.oid)), 0)::bigint
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'
            and n.nspname in ('referencedata', 'requisition', 'auth', 'stockmanagement')""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void causeNoWriteInASecondRun() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
        long before = writes();
        bench.loadAll();
        assertThat(writes()).isEqualTo(before);
        assertThat(bench.ghost().entities().all())
                .allMatch(status -> status.written() == 0 && status.read() == status.unchanged());
        assertThat(bench.waiting()).isEmpty();
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }

    private long writes() {
        bench.v3().execute("select pg_stat_force_next_flush()");
        return bench.one(Long.class, WRITES);
    }
}
