package org.openlmis.ghost.target;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * One v3 row as a root demands it.
 *
 * @param table where it belongs
 * @param key the values of the table's key, joined with {@code /}
 * @param values the values of the table's columns as texts PostgreSQL reads for their types, in
 *     declared order
 * @param rank of a shared row that the lowest rank decides about, else null
 * @param cut the whole texts of columns that have no room for them, by column
 */
public record V3Row(
        TargetTable<?, ?> table,
        String key,
        List<@Nullable String> values,
        @Nullable Long rank,
        Map<String, String> cut) {}
