package org.openlmis.ghost.backfill.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.command.BackfillCommand;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;

/** A replica cancels reads that stand in the way of its recovery. */
class ReplicaConflictIT {

    private static final String CHUNKS =
            "select count(*) from ghost.chunk where entity = 'facilities'";

    /** Cancels, like recovery would, what waits on the replica; how many reads that were. */
    private static final String CANCEL_READS =
            """
            select count(pg_cancel_backend(pid)) from pg_stat_activity
             where application_name = 'ghost backfill replica' and wait_event_type = 'Lock'
            """;

    private final Databases databases = Databases.create();

    @Test
    void halvesAChunkWhoseReadWasCancelled()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        databases.loadReferences();
        CompletableFuture<Integer> run;
        try (TableLock lock = TableLock.on(databases.v2Source(), "programs_supported")) {
            run = CompletableFuture.supplyAsync(this::loadInOneChunk);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> databases.v2().sql(CANCEL_READS).query(Long.class).single() > 0);
            await().atMost(Duration.ofMinutes(1)).until(() -> chunks() == 2);
            lock.release();
        }

        assertThat(run.get(2, TimeUnit.MINUTES)).isZero();
        assertThat(
                        databases.v3Texts(
                                "select state || ' ' || rows_read from ghost.chunk"
                                        + " where entity = 'facilities' order by number"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(chunk -> chunk.startsWith("DONE"));
        assertThat(databases.states()).contains("facilities=SYNCED");
        assertThat(
                        databases.v3Texts(
                                """
                                select read_count || ' read, ' || (rollback_count > 0)
                                  from batch.batch_step_execution where step_name = 'land'
                                """))
                .containsExactly("800 read, true");
    }

    private int loadInOneChunk() {
        return BackfillCommand.execute(databases.arguments(List.of("run", "--entity=facilities")));
    }

    private long chunks() {
        return databases.v3(CHUNKS, Long.class);
    }
}
