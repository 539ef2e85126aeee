package org.openlmis.ghost.backfill.server.pending;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roots that are not derived: those that wait, and those the mapping refuses. */
@RestController
@RequestMapping("/api/v1")
final class PendingRoots {

    private static final String FIND_WAITING =
            """
            select entity, root_key, row_count as rows, wait_code as code, wait_entity as for_entity,
                   wait_key as for_key, wait_detail as detail, attempts, marked_at as since, retry_at
              from ghost.dirty_root
             where state = 'WAITING' and (:entity::text is null or entity = :entity)
             order by marked_at, entity, root_key
             limit :limit
            """;

    private static final String FIND_QUARANTINED =
            """
            select entity, root_key, row_count as rows, code, v2_table, column_name, value, message,
                   lsn::text as lsn, attempts, since, last_at
              from ghost.quarantine
             where (:entity::text is null or entity = :entity)
             order by since, entity, root_key
             limit :limit
            """;

    private final JdbcClient target;

    PendingRoots(JdbcClient target) {
        this.target = target;
    }

    /** A root that waits for the row {@code forKey} of {@code forEntity}. */
    record Waiting(
            String entity,
            String rootKey,
            long rows,
            @Nullable String code,
            @Nullable String forEntity,
            @Nullable String forKey,
            @Nullable String detail,
            int attempts,
            OffsetDateTime since,
            @Nullable OffsetDateTime retryAt) {}

    /** A root the mapping refuses. */
    record Quarantined(
            String entity,
            String rootKey,
            long rows,
            String code,
            String v2Table,
            @Nullable String columnName,
            @Nullable String value,
            String message,
            @Nullable String lsn,
            int attempts,
            OffsetDateTime since,
            OffsetDateTime lastAt) {}

    @GetMapping("/waiting")
    List<Waiting> waiting(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(defaultValue = "100") int limit) {
        return find(FIND_WAITING, entity, limit, Waiting.class);
    }

    @GetMapping("/quarantine")
    List<Quarantined> quarantined(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(defaultValue = "100") int limit) {
        return find(FIND_QUARANTINED, entity, limit, Quarantined.class);
    }

    private <T> List<T> find(String sql, @Nullable String entity, int limit, Class<T> type) {
        return target.sql(sql).param("entity", entity).param("limit", limit).query(type).list();
    }
}
