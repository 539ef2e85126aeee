package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.rights.Country.VIEW;
import static org.openlmis.ghost.rights.Country.id;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.rights.Rebuilt.Outcome;
import org.openlmis.ghost.testing.Await;
import org.openlmis.ghost.testing.Held;

/** When a rebuild happens, and what may happen around it. */
class RebuildIT {

    private static final String BEFORE_IT_COMPARES = "lock_timeout";
    private static final String AFTER_IT_COMPARED = "into ghost.rights_rebuild";
    private static final String WRITES =
            """
            select pg_stat_get_tuples_inserted(c) + pg_stat_get_tuples_updated(c) + pg_stat_get_tuples_deleted(c)
            from (select 'referencedata.right_assignments'::regclass::oid as c) as t""";
    private static final String[] GRANTED = {"Ada REQUISITION_VIEW F1 P1"};

    private final Country country = new Country();
    private final Supplier<Rebuilt> rebuild = country.rights()::rebuildIfRequested;

    @BeforeEach
    void assignARole() {
        country.facility("F1", "P1", "P2")
                .role("viewer", VIEW)
                .user("Ada", "F1")
                .supervision("Ada", "viewer", "P1", null);
    }

    @Test
    void writesNothingWhenTheTableIsRight() {
        country.rebuild();
        long before = writes();
        assertThat(country.rebuild())
                .extracting(Rebuilt::outcome, Rebuilt::inserted, Rebuilt::deleted)
                .containsExactly(Outcome.REBUILT, 0L, 0L);
        assertThat(writes()).isEqualTo(before).isPositive();
    }

    @Test
    void followsARequestOnceNobodyAskedForAWhileD28() {
        country.rebuild();
        country.supervision("Ada", "viewer", "P2", null).request();
        assertThat(country.rights().rebuildIfDue().outcome()).isEqualTo(Outcome.NOTHING);
        letPass(3);
        assertThat(country.rights().rebuildIfDue().inserted()).isEqualTo(1);
        assertThat(country.rights().rebuildIfDue().outcome()).isEqualTo(Outcome.NOTHING);
    }

    @Test
    void happensNowAndThenThoughNobodyAsks() {
        country.rebuild();
        country.sql("delete from referencedata.right_assignments where userid = ?", id("Ada"));
        assertThat(country.rights().rebuildIfDue().outcome()).isEqualTo(Outcome.NOTHING);
        country.sql(
                "update ghost.rights_rebuild set finished_at = finished_at - interval '5 minutes'");
        assertThat(country.rights().rebuildIfDue().inserted()).isEqualTo(1);
    }

    @Test
    void doesNothingAtOnceUnlessSomebodyAsked() {
        assertThat(country.rights().rebuildIfRequested().outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(country.rows()).isEmpty();
    }

    @Test
    void leavesTheRequestIfItCrashesBeforeItsCommit() {
        country.request();
        Held.beforeCommitAfter(AFTER_IT_COMPARED, rebuild).fail();
        assertThat(country.rows()).isEmpty();
        assertThat(country.rights().rebuildIfRequested().inserted()).isEqualTo(1);
    }

    @Test
    void leavesRequestsItHasNotSeen() {
        country.request();
        var rebuilding = Held.beforeCommitAfter(AFTER_IT_COMPARED, rebuild);
        country.supervision("Ada", "viewer", "P2", null).request();
        rebuilding.finish();
        assertThat(country.rows()).containsExactly(GRANTED);
        assertThat(country.rights().rebuildIfRequested().inserted()).isEqualTo(1);
    }

    @Test
    void isLeftToTheProcessThatIsBusyWithIt() {
        country.request();
        var rebuilding = Held.beforeCommitAfter(AFTER_IT_COMPARED, rebuild);
        assertThat(country.rights().rebuildIfRequested().outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(rebuilding.finish().outcome()).isEqualTo(Outcome.REBUILT);
    }

    @Test
    void findsTheTableThatV3PutInItsPlaceBefore() {
        country.rebuild();
        country.swap().forEach(country::sql);
        country.supervision("Ada", "viewer", "P2", null);
        assertThat(country.rebuild().inserted()).isEqualTo(1);
        assertThat(country.rows())
                .containsExactly("Ada REQUISITION_VIEW F1 P1", "Ada REQUISITION_VIEW F1 P2");
    }

    @Test
    void findsTheTableThatV3PutsInItsPlaceAtTheLastMoment() {
        country.request();
        var rebuilding = Held.before(BEFORE_IT_COMPARES, rebuild);
        country.swap().forEach(country::sql);
        assertThat(rebuilding.finish().inserted()).isEqualTo(1);
        assertThat(country.rows()).containsExactly(GRANTED);
    }

    @Test
    void waitsForV3ToPutANewTableInItsPlace() {
        country.request();
        var swapping =
                Held.beforeCommit(
                        () -> {
                            country.inTransaction(() -> country.swap().forEach(country::sql));
                            return true;
                        });
        var rebuilding = Held.running(rebuild);
        awaitBlocked();
        swapping.finish();
        rebuilding.finish();
        country.rights().rebuildIfRequested();
        assertThat(country.rows()).containsExactly(GRANTED);
    }

    @Test
    void isPutOffWhileThereIsNoTable() {
        List<String> swap = country.swap();
        country.request();
        country.sql(swap.get(0));
        country.sql(swap.get(1));
        assertThat(country.rights().rebuildIfRequested().outcome()).isEqualTo(Outcome.PUT_OFF);
        country.sql(swap.get(2));
        assertThat(country.rights().rebuildIfRequested().inserted()).isEqualTo(1);
    }

    @Test
    void letsV3ReplaceTheTableAfterIt() {
        country.request();
        var rebuilding = Held.beforeCommitAfter(AFTER_IT_COMPARED, rebuild);
        var swapping =
                Held.running(
                        () -> {
                            country.inTransaction(() -> country.swap().forEach(country::sql));
                            return true;
                        });
        awaitBlocked();
        rebuilding.finish();
        swapping.finish();
        country.rebuild();
        assertThat(country.rows()).containsExactly(GRANTED);
    }

    /** Moves what happened so far into the past. */
    private void letPass(int seconds) {
        country.sql(
                "update ghost.rights_request set requested_at = requested_at - make_interval(secs => ?)",
                seconds);
    }

    private void awaitBlocked() {
        Await.until(
                "somebody waits for a lock",
                () ->
                        country.v3()
                                .queryForObject(
                                        """
                                        select exists (select from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')""",
                                        Boolean.class));
    }

    private long writes() {
        country.v3().execute("select pg_stat_force_next_flush()");
        return country.v3().queryForObject(WRITES, Long.class);
    }
}
