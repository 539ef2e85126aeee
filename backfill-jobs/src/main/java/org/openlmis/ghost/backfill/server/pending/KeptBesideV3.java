package org.openlmis.ghost.backfill.server.pending;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is kept beside v3 about roots that are derived: remarks and texts v3 has no room for. */
@RestController
@RequestMapping("/api/v1")
final class KeptBesideV3 {

    private static final String COUNT_REMARKS =
            """
            select entity, code, count(*) as remarks, count(distinct root_key) as roots, min(since) as since
              from ghost.remark
             where (:entity::text is null or entity = :entity)
             group by entity, code order by entity, code
            """;

    private static final String FIND_REMARKS =
            """
            select entity, root_key, code, v2_table, v2_key, nullif(column_name, '') as column_name,
                   value, message, since
              from ghost.remark
             where (:entity::text is null or entity = :entity) and (:code::text is null or code = :code)
             order by entity, code, root_key, v2_table, v2_key, column_name
             limit :limit
            """;

    private static final String FIND_CUT =
            """
            select entity, root_key, v3_table, v3_key, column_name, full_text
              from ghost.cut_text
             where (:entity::text is null or entity = :entity)
             order by entity, root_key, v3_table, v3_key, column_name
             limit :limit
            """;

    private final JdbcClient target;

    KeptBesideV3(JdbcClient target) {
        this.target = target;
    }

    /** How often a code was remarked on an entity's roots. */
    record RemarkCount(
            String entity, String code, long remarks, long roots, OffsetDateTime since) {}

    /** A remark on one v2 row. */
    record Remarked(
            String entity,
            String rootKey,
            String code,
            String v2Table,
            String v2Key,
            @Nullable String columnName,
            @Nullable String value,
            String message,
            OffsetDateTime since) {}

    /** The whole text of a column that holds only its beginning. */
    record CutText(
            String entity,
            String rootKey,
            String v3Table,
            String v3Key,
            String columnName,
            String fullText) {}

    @GetMapping("/remarks/counts")
    List<RemarkCount> counts(@RequestParam(required = false) @Nullable String entity) {
        return target.sql(COUNT_REMARKS).param("entity", entity).query(RemarkCount.class).list();
    }

    @GetMapping("/remarks")
    List<Remarked> remarks(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "100") int limit) {
        return target.sql(FIND_REMARKS)
                .param("entity", entity)
                .param("code", code)
                .param("limit", limit)
                .query(Remarked.class)
                .list();
    }

    @GetMapping("/cut-texts")
    List<CutText> cutTexts(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(defaultValue = "100") int limit) {
        return target.sql(FIND_CUT)
                .param("entity", entity)
                .param("limit", limit)
                .query(CutText.class)
                .list();
    }
}
