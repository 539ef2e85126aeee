package org.openlmis.ghost.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.inspect.RootReport.Chunk;
import org.openlmis.ghost.inspect.RootReport.CutText;
import org.openlmis.ghost.inspect.RootReport.Mark;
import org.openlmis.ghost.inspect.RootReport.Quarantined;
import org.openlmis.ghost.inspect.RootReport.Remarked;
import org.openlmis.ghost.inspect.RootReport.StreamPosition;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.LandingTable.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the bookkeeping says of one root. Thread-safe. */
final class RootBooks {

    private static final String FIND_CHUNK =
            """
            select c.generation, c.number, c.lower_key, c.upper_key, c.state, c.attempts, c.lease_owner,
                   c.lease_until, c.lsn::text as lsn, c.landed_at, c.done_at
              from ghost.chunk c join ghost.entity e on e.name = c.entity and e.generation = c.generation
             where c.entity = :entity
               and (c.lower_key is null or cast(:key as %1$s)%2$s > cast(c.lower_key as %1$s))
               and (c.upper_key is null or cast(:key as %1$s)%2$s <= cast(c.upper_key as %1$s))
             order by c.number limit 1
            """;

    private static final String FIND_MARK =
            """
            select state, row_count as rows, marked_at, v2_time, lsn::text as lsn, wait_code, wait_entity,
                   wait_key, wait_detail, attempts, retry_at
              from ghost.dirty_root where entity = :entity and root_key = :key
            """;

    private static final String FIND_QUARANTINED =
            """
            select code, v2_table, column_name, value, message, lsn::text as lsn, attempts, since, last_at,
                   discarded_at, discarded_by, discard_reason
              from ghost.quarantine where entity = :entity and root_key = :key
            """;

    private static final String FIND_DERIVED =
            """
            select v3_table, v3_key, leaving, retired
              from ghost.derived_row where entity = :entity and root_key = :key order by v3_table, v3_key
            """;

    private static final String FIND_REMARKS =
            """
            select code, v2_table, v2_key, nullif(column_name, '') as column_name, value, message, since
              from ghost.remark where entity = :entity and root_key = :key
             order by code, v2_table, v2_key, column_name
            """;

    private static final String FIND_CUT_TEXTS =
            """
            select v3_table, v3_key, column_name, full_text
              from ghost.cut_text where entity = :entity and root_key = :key
             order by v3_table, v3_key, column_name
            """;

    private static final String FIND_POSITIONS =
            """
            select topic, partition, next_offset, lsn::text as lsn, v2_time, updated_at
              from ghost.stream_position where substring(topic from '[^.]*$') = any(:tables)
             order by topic, partition
            """;

    private final JdbcClient target;

    RootBooks(JdbcClient target) {
        this.target = target;
    }

    /** The chunk of the current generation that covers the key, null if none does. */
    @Nullable Chunk chunk(LandingTable root, String key) {
        Column column = root.rootColumns().get(0);
        String sql = FIND_CHUNK.formatted(column.type(), LandingTable.collation(column));
        String first = key.split("/", root.rootColumns().size())[0];
        return one(sql, root.entity(), first, Chunk.class);
    }

    @Nullable Mark mark(String entity, String key) {
        return one(FIND_MARK, entity, key, Mark.class);
    }

    @Nullable Quarantined quarantined(String entity, String key) {
        return one(FIND_QUARANTINED, entity, key, Quarantined.class);
    }

    /** A v3 row that was derived from a root. */
    record Derived(String v3Table, String v3Key, boolean leaving, boolean retired) {}

    List<Derived> derived(String entity, String key) {
        return all(FIND_DERIVED, entity, key, Derived.class);
    }

    List<Remarked> remarks(String entity, String key) {
        return all(FIND_REMARKS, entity, key, Remarked.class);
    }

    List<CutText> cutTexts(String entity, String key) {
        return all(FIND_CUT_TEXTS, entity, key, CutText.class);
    }

    /** How far the topics of these v2 tables were landed. */
    List<StreamPosition> positions(List<String> tables) {
        return target.sql(FIND_POSITIONS)
                .param("tables", tables.toArray(String[]::new))
                .query(StreamPosition.class)
                .list();
    }

    private <T> @Nullable T one(String sql, String entity, String key, Class<T> type) {
        List<T> found = all(sql, entity, key, type);
        return found.isEmpty() ? null : found.get(0);
    }

    private <T> List<T> all(String sql, String entity, String key, Class<T> type) {
        return target.sql(sql).param("entity", entity).param("key", key).query(type).list();
    }
}
