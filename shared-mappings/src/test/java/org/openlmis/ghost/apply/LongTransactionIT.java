package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.testing.Bench;

/** A transaction whose changes are older than the position of the chunk, but commits later. */
class LongTransactionIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void hasTwoSchedules() {
        bench.v2(
                "insert into processing_schedules (id, code, name) values (1, 'M', 'old'), (2, 'Q', 'older')");
        bench.changes();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isAppliedAlthoughTheChunkLooksNewer() throws SQLException {
        Generation generation = bench.ghost().generations().open("processing_schedules");
        bench.ghost()
                .ledger()
                .plan(generation, bench.ghost().planner().plan("processing_schedules", 10));
        try (Connection session = bench.v2Transaction();
                Statement v2 = session.createStatement()) {
            v2.execute("update processing_schedules set name = 'new' where id = 1");
            v2.execute("delete from processing_schedules where id = 2");
            v2.execute(
                    "insert into processing_schedules (id, code, name) values (3, 'W', 'newer')");
            bench.v2("select pg_logical_emit_message(true, 'later', 'the position moves on')");
            bench.ghost().chunks().land(bench.claimed(generation));
            session.commit();
        }
        var changes = bench.changes();
        assertThat(changes).hasSize(3);
        Lsn chunk = Lsn.parse(bench.one(String.class, "select lsn::text from ghost.chunk"));
        assertThat(changes).allMatch(change -> change.lsn().compareTo(chunk) < 0);
        bench.land(changes);
        bench.settle();
        assertThat(
                        bench.texts(
                                "select code || ' ' || name from referencedata.processing_schedules order by 1"))
                .containsExactly("M new", "W newer");
    }

    @Test
    void isAppliedAfterChangesThatWereLoggedLaterButCommittedEarlier() throws SQLException {
        bench.load("processing_schedules");
        try (Connection session = bench.v2Transaction();
                Statement v2 = session.createStatement()) {
            v2.execute("update processing_schedules set name = 'long' where id = 1");
            bench.v2("update processing_schedules set name = 'short' where id = 2");
            bench.deliver();
            session.commit();
        }
        bench.settle();
        assertThat(
                        bench.texts(
                                "select code || ' ' || name from referencedata.processing_schedules order by 1"))
                .containsExactly("M long", "Q short");
    }
}
