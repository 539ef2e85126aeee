package org.openlmis.ghost.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing about a root that is derived nevertheless: a value that was replaced, a
 * row that was left out. Kept and counted per entity and code, gone as soon as v2 no longer gives
 * reason to it.
 *
 * @param code in capitals, e.g. {@code PACK_SIZE_REPLACED}
 * @param table the v2 table of the row meant
 * @param key its primary key as text
 * @param column its v2 column, or null if the whole row is meant
 * @param value its value, or null
 * @param message what was done and why, for the operator
 */
public record Remark(
        String code,
        String table,
        String key,
        @Nullable String column,
        @Nullable String value,
        String message) {}
