package org.openlmis.ghost.backfill.server.pending;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springdoc.core.annotations.ParameterObject;
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

    private static final PagedQuery FIND_REMARKS =
            new PagedQuery(
                    """
                    select entity, root_key, code, v2_table, v2_key, nullif(column_name, '') as column_name,
                           value, message, since
                      from ghost.remark
                     where (:entity::text is null or entity = :entity) and (:code::text is null or code = :code)
                    """,
                    "entity, code, root_key, v2_table, v2_key, column_name");

    private static final PagedQuery FIND_CUT =
            new PagedQuery(
                    """
                    select entity, root_key, v3_table, v3_key, column_name, full_text
                      from ghost.cut_text
                     where (:entity::text is null or entity = :entity)
                    """,
                    "entity, root_key, v3_table, v3_key, column_name");

    private final JdbcClient target;
    private final Masking masking;

    KeptBesideV3(JdbcClient target, Masking masking) {
        this.target = target;
        this.masking = masking;
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
    Page<Remarked> remarks(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @ParameterObject Paging paging) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("entity", entity);
        parameters.put("code", code);
        return FIND_REMARKS.read(target, parameters, Remarked.class, paging).map(this::masked);
    }

    private Remarked masked(Remarked remark) {
        return new Remarked(
                remark.entity(),
                remark.rootKey(),
                remark.code(),
                remark.v2Table(),
                remark.v2Key(),
                remark.columnName(),
                masking.value(remark.v2Table(), remark.columnName(), remark.value()),
                String.valueOf(masking.message(remark.v2Table(), remark.message())),
                remark.since());
    }

    @GetMapping("/cut-texts")
    Page<CutText> cutTexts(
            @RequestParam(required = false) @Nullable String entity,
            @ParameterObject Paging paging) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("entity", entity);
        return FIND_CUT.read(target, parameters, CutText.class, paging).map(this::masked);
    }

    private CutText masked(CutText cut) {
        String text = masking.value(cut.v3Table(), cut.columnName(), cut.fullText());
        return new CutText(
                cut.entity(),
                cut.rootKey(),
                cut.v3Table(),
                cut.v3Key(),
                cut.columnName(),
                String.valueOf(text));
    }
}
