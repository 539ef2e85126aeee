package org.openlmis.ghost.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.TargetTable;

/**
 * One v3 row as a root demands it.
 *
 * @param table where it belongs
 * @param key the values of the table's key, joined with {@code /}
 * @param values the values of the table's columns as texts PostgreSQL reads for their types, in
 *     declared order
 */
public record V3Row(TargetTable<?, ?> table, String key, List<@Nullable String> values) {}
