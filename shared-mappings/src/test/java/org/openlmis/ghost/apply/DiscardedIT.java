package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;

/** A quarantined root that somebody discarded stays so until v2 changes it. */
class DiscardedIT {

    private static final String DISCARDED =
            "select root_key from ghost.quarantine where discarded_at is not null";

    private final Bench bench = Bench.open();
    private final RootRetry retry = RootRetry.in(bench.v3Connections());

    @BeforeEach
    void discardsARoot() {
        bench.v2("insert into processing_schedules (id, code, name) values (1, 'M', ' ')");
        bench.skipChanges();
        bench.load("processing_schedules");
        bench.v3()
                .update(
                        """
                        update ghost.quarantine set discarded_at = now(), discarded_by = 'ada',
                            discard_reason = 'a test schedule'""");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void staysDiscardedWhenItIsOnlyDerivedAgain() {
        bench.ghost().entities().redirty("processing_schedules");
        bench.settleLanded();
        bench.load("processing_schedules");
        assertThat(bench.quarantined()).containsExactly("processing_schedules/1 NO_NAME");
        assertThat(bench.texts(DISCARDED)).containsExactly("1");
    }

    @Test
    void comesBackWhenV2ChangesIt() {
        bench.v2("update processing_schedules set code = 'N'");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("processing_schedules/1 NO_NAME");
        assertThat(bench.texts(DISCARDED)).isEmpty();
    }

    @Test
    void isRecalledByItsKeyOnly() {
        assertThat(retry.quarantined(null, "NO_NAME", null)).isZero();
        assertThat(retry.quarantined("processing_schedules", null, "1")).isEqualTo(1);
        assertThat(bench.dirty()).containsExactly("processing_schedules/1");
        bench.settleLanded();
        assertThat(bench.quarantined()).hasSize(1);
        assertThat(bench.texts(DISCARDED)).isEmpty();
    }

    @Test
    void isGoneWhenItHeals() {
        bench.v2("update processing_schedules set name = 'Monthly'");
        bench.settle();
        assertThat(bench.quarantined()).isEmpty();
        assertThat(bench.texts("select name from referencedata.processing_schedules"))
                .containsExactly("Monthly");
    }
}
