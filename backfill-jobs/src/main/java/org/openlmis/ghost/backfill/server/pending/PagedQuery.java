package org.openlmis.ghost.backfill.server.pending;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A query of which one page is read at a time, each with the number of all rows.
 *
 * @param text without order and limit
 * @param order the columns to order by
 */
record PagedQuery(String text, String order) {

    /** Reads a page as records that have a component for each column. */
    <T> Page<T> read(
            JdbcClient target,
            Map<String, ? extends @Nullable Object> parameters,
            Class<T> type,
            Paging paging) {
        long total =
                target.sql("select count(*) from (%s) found".formatted(text))
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return paging.page(
                target.sql("%s order by %s limit :limit offset :offset".formatted(text, order))
                        .params(parameters)
                        .param("limit", paging.limit())
                        .param("offset", paging.offset())
                        .query(type)
                        .list(),
                total);
    }
}
