package org.openlmis.ghost.backfill.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases on entities: at most one process executes an entity's job, and one that was killed keeps
 * others out only until its lease has run out.
 *
 * <p>A lease belongs to an owner and is renewed while the execution runs. Only the database's clock
 * counts. Thread-safe; every call is a statement of its own.
 */
final class ExecutionLeases {

    private static final String ACQUIRE =
            """
            insert into ghost.execution_lease as held (entity, owner, lease_until)
            values (:entity, :owner, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (entity) do update
               set owner = excluded.owner, lease_until = excluded.lease_until, job_execution_id = null
             where held.lease_until < clock_timestamp()
            """;

    private static final String ATTACH =
            """
            update ghost.execution_lease set job_execution_id = :execution
             where entity = :entity and owner = :owner
            """;

    private static final String RENEW =
            """
            update ghost.execution_lease
               set lease_until = clock_timestamp() + make_interval(secs => :seconds)
             where entity = :entity and owner = :owner
            """;

    private static final String RELEASE =
            "delete from ghost.execution_lease where entity = :entity and owner = :owner";

    /** A lease that is not attached yet is for what its holder has just created, if it has. */
    private static final String FIND_ALIVE =
            """
            select owner, lease_until, clock_timestamp() as now,
                   coalesce(job_execution_id,
                            (select max(job_execution_id)
                               from batch.batch_job_execution
                               join batch.batch_job_instance using (job_instance_id)
                              where job_name = entity and end_time is null)) as execution
              from ghost.execution_lease
             where entity = :entity and lease_until >= clock_timestamp()
            """;

    private static final String COUNT_AS_SEEN =
            """
            select count(*) from ghost.execution_lease
             where entity = :entity and owner = :owner and lease_until = :until
            """;

    private final JdbcClient target;
    private final Duration lease;

    ExecutionLeases(JdbcClient target, Duration lease) {
        this.target = target;
        this.lease = lease;
    }

    /** Takes the lease unless somebody holds it; whether it was taken. */
    boolean acquire(String entity, String owner) {
        return update(ACQUIRE, entity, owner) == 1;
    }

    /** Notes which execution the lease is for. */
    void attach(String entity, String owner, long execution) {
        target.sql(ATTACH)
                .param("entity", entity)
                .param("owner", owner)
                .param("execution", execution)
                .update();
    }

    /** Keeps the lease for another while; false if it is somebody else's by now. */
    boolean renew(String entity, String owner) {
        return update(RENEW, entity, owner) == 1;
    }

    /** Gives the lease back; harmless if it was lost. */
    void release(String entity, String owner) {
        target.sql(RELEASE).param("entity", entity).param("owner", owner).update();
    }

    /** The holder whose lease has not run out. */
    Optional<LeaseHolder> findAlive(String entity) {
        return target.sql(FIND_ALIVE)
                .param("entity", entity)
                .query(ExecutionLeases::holder)
                .optional();
    }

    /** Whether the lease is still exactly this one, be it run out or not. */
    boolean isAsSeen(String entity, LeaseHolder holder) {
        return target.sql(COUNT_AS_SEEN)
                        .param("entity", entity)
                        .param("owner", holder.owner())
                        .param("until", holder.leaseUntil().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private int update(String sql, String entity, String owner) {
        return target.sql(sql)
                .param("entity", entity)
                .param("owner", owner)
                .param("seconds", lease.toMillis() / 1000.0)
                .update();
    }

    private static LeaseHolder holder(ResultSet row, int number) throws SQLException {
        return new LeaseHolder(
                row.getString("owner"),
                instant(row, "lease_until"),
                instant(row, "now"),
                row.getObject("execution", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
