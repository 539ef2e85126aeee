package org.openlmis.ghost.apply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.mapping.MappingCatalogue;

/** What every entity is doing, and what the operator wants of it. Thread-safe. */
public final class EntityStates {

    private static final String ALL =
            """
            select e.name, e.state, e.desired, e.generation, e.halted, e.reload_required, e.carried,
                coalesce(c.read, 0), coalesce(c.written, 0), coalesce(c.unchanged, 0), coalesce(c.skipped, 0),
                coalesce(d.dirty_rows, 0), coalesce(d.waiting_rows, 0), coalesce(q.rows, 0),
                coalesce(d.dirty, 0), coalesce(d.waiting, 0), coalesce(q.roots, 0),
                coalesce(k.planned, 0), coalesce(k.landed, 0), coalesce(k.done, 0), coalesce(k.rows_read, 0),
                (select max(h.v2_time) from ghost.heartbeat h
                    where h.seen_at < least(coalesce(d.oldest, 'infinity'), o.oldest) and h.lsn <= s.lsn)
            from ghost.entity e
            left join lateral (select sum(read) as read, sum(written) as written, sum(unchanged) as unchanged,
                sum(skipped) as skipped from ghost.entity_count where entity = e.name and generation = e.generation) c on true
            left join lateral (select sum(row_count) filter (where state = 'DIRTY') as dirty_rows,
                sum(row_count) filter (where state = 'WAITING') as waiting_rows,
                count(*) filter (where state = 'DIRTY') as dirty, count(*) filter (where state = 'WAITING') as waiting,
                min(marked_at) filter (where state = 'DIRTY') as oldest
                from ghost.dirty_root where entity = e.name) d on true
            left join lateral (select sum(row_count) as rows, count(*) as roots
                from ghost.quarantine where entity = e.name) q on true
            left join lateral (select count(*) as planned, count(*) filter (where state <> 'PLANNED') as landed,
                count(*) filter (where state = 'DONE') as done, sum(rows_read) as rows_read
                from ghost.chunk where entity = e.name and generation = e.generation) k on true
            cross join (select coalesce(min(created_at), 'infinity') as oldest from ghost.owed_mark) o
            cross join (select max(h.lsn) as lsn from ghost.heartbeat h where not exists (
                select 1 from jsonb_each_text(h.end_offsets) o
                left join ghost.stream_position p on p.topic || '/' || p.partition = o.key
                where coalesce(p.next_offset, 0) < o.value::bigint)) s""";
    private static final String DESIRE = "update ghost.entity set desired = ? where name = ?";
    private static final String HALT =
            "update ghost.entity set halted = ?, halted_at = clock_timestamp() where name = ? and halted is distinct from ?";
    private static final String CLEAR_HALT =
            "update ghost.entity set halted = null, halted_at = null where name = ?";
    private static final String REQUIRE_RELOAD =
            "update ghost.entity set reload_required = ? where name = ?";
    private static final String REDIRTY =
            """
            insert into ghost.dirty_root as d (entity, root_key)
            select ?, root_key from (
                select %s as root_key from landing.%s t0 where not t0._deleted
                union select root_key from ghost.derived_row where entity = ?
                union select root_key from ghost.quarantine where entity = ?) roots order by 2
            """
                    + DirtyRoots.RENEW;

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;
    private final Landing landing;

    EntityStates(TargetTransactions target, MappingCatalogue catalogue, Landing landing) {
        this.target = target;
        this.catalogue = catalogue;
        this.landing = landing;
    }

    /**
     * Everything about all entities, in load order; one statement, so the numbers of an entity
     * belong together.
     */
    public List<EntityStatus> all() {
        Map<String, EntityStatus> byName =
                target.jdbc().query(ALL, (row, number) -> status(row)).stream()
                        .collect(Collectors.toMap(EntityStatus::name, status -> status));
        return catalogue.entityNames().stream()
                .map(byName::get)
                .filter(status -> status != null)
                .toList();
    }

    private static EntityStatus status(ResultSet row) throws SQLException {
        return new EntityStatus(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17),
                new ChunkProgress(row.getInt(18), row.getInt(19), row.getInt(20), row.getLong(21)),
                instant(row, 22));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Derivation of the entity stops in every process within a second; events go on landing. */
    public void pause(String entity) {
        update(DESIRE, "PAUSED", entity);
    }

    public void resume(String entity) {
        update(DESIRE, "RUNNING", entity);
    }

    /** Stops derivation of an entity for a reason (drift, truncate) that names the remedy. */
    public void halt(String entity, String reason) {
        update(HALT, reason, entity, reason);
    }

    /** The reason is gone. */
    public void clearHalt(String entity) {
        update(CLEAR_HALT, entity);
    }

    /** Demands the next generation, and says why. */
    public void requireReload(String entity, String why) {
        update(REQUIRE_RELOAD, why, entity);
    }

    private void update(String sql, Object... parameters) {
        catalogue.entity(parameters[parameters.length == 1 ? 0 : 1].toString());
        target.runWithoutResult(() -> target.jdbc().update(sql, parameters));
    }

    /**
     * Makes every root of an entity dirty, so that all is derived again from landing rows; how
     * many.
     */
    public long redirty(String entity) {
        var root = landing.tables(entity).get(0);
        String sql = REDIRTY.formatted(root.rootKey("t0"), root.name());
        return target.get(() -> (long) target.jdbc().update(sql, entity, entity, entity));
    }
}
