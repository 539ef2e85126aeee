package org.openlmis.ghost.backfill.server.pending;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size at most 500
 */
public record Slice(int page, int size) {

    private static final int LARGEST = 500;

    /** Throws IllegalArgumentException if a number is out of range. */
    public Slice {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "page %d of size %d: give a page from 0 and a size from 1 to %d"
                            .formatted(page, size, LARGEST));
        }
    }

    /**
     * Reads this part of what a query finds.
     *
     * @param query without order and limit
     * @param order the columns to order by
     * @param type a record with a component for each column
     */
    <R, T> Page<T> read(
            JdbcClient target,
            String query,
            String order,
            Map<String, ? extends @Nullable Object> parameters,
            Class<R> type,
            Function<R, T> view) {
        List<T> items =
                target
                        .sql("%s order by %s limit :size offset :skip".formatted(query, order))
                        .params(parameters)
                        .param("size", size)
                        .param("skip", (long) page * size)
                        .query(type)
                        .list()
                        .stream()
                        .map(view)
                        .toList();
        long total =
                target.sql("select count(*) from (%s) found".formatted(query))
                        .params(parameters)
                        .query(Long.class)
                        .single();
        return new Page<>(items, page, size, total);
    }
}
