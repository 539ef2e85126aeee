package org.openlmis.ghost.backfill.throttle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of {@code ghost.throttle}, and the chunks of the ledger that are being read. */
final class ThrottleRow {

    /** What was read beyond the limit, less what melted away since. */
    private static final String ROWS_AHEAD =
            """
            case when :rate = 0 then 0
                 else greatest(0, rows_ahead - :rate * extract(epoch from clock_timestamp() - counted_at))
            end""";

    private static final String FIND =
            """
            select rows_per_second, concurrent_chunks, max_replica_lag, changed_at, changed_by
              from ghost.throttle""";

    private static final String LOCK = "select 1 from ghost.throttle for update";

    private static final String MEASURE =
            "select " + ROWS_AHEAD + "::double precision from ghost.throttle";

    private static final String CHARGE =
            "update ghost.throttle set rows_ahead = "
                    + ROWS_AHEAD
                    + " + :rows, counted_at = clock_timestamp()";

    private static final String CHOOSE =
            "update ghost.throttle set rows_ahead = "
                    + ROWS_AHEAD
                    + """
                    , counted_at = clock_timestamp(), rows_per_second = :rows, concurrent_chunks = :chunks,
                       max_replica_lag = :lag, changed_at = clock_timestamp(), changed_by = :actor""";

    /** A chunk that has landed is derived, for which the replica is not needed. */
    private static final String COUNT_READING =
            """
            select count(*) from ghost.chunk
             where state = 'PLANNED' and lease_until > clock_timestamp()""";

    private final JdbcClient target;

    ThrottleRow(JdbcClient target) {
        this.target = target;
    }

    /** What an operator chose, if any did. */
    record Chosen(Choice choice, @Nullable Instant at, @Nullable String by) {}

    Chosen find() {
        return target.sql(FIND).query(ThrottleRow::chosen).single();
    }

    /** Until the transaction ends, nobody else who is limited takes a chunk. */
    void lock() {
        target.sql(LOCK).query(Integer.class).single();
    }

    double rowsAhead(long rate) {
        return target.sql(MEASURE).param("rate", rate).query(Double.class).single();
    }

    int reading() {
        return target.sql(COUNT_READING).query(Integer.class).single();
    }

    void charge(long rows, long rate) {
        target.sql(CHARGE).param("rate", rate).param("rows", rows).update();
    }

    /** What was read so far is settled at the rate that held. */
    void choose(Choice choice, String actor, long rateBefore) {
        target.sql(CHOOSE)
                .param("rate", rateBefore)
                .param("rows", choice.rowsPerSecond())
                .param("chunks", choice.concurrentChunks())
                .param("lag", choice.maxReplicaLag())
                .param("actor", actor)
                .update();
    }

    private static Chosen chosen(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("changed_at", OffsetDateTime.class);
        return new Chosen(
                new Choice(
                        row.getObject("rows_per_second", Long.class),
                        row.getObject("concurrent_chunks", Integer.class),
                        row.getString("max_replica_lag")),
                at == null ? null : at.toInstant(),
                row.getString("changed_by"));
    }
}
