package org.openlmis.ghost.schema;

import java.util.Map;

/**
 * One row that v3's own migrations create, which the crosswalks resolve to and never re-create.
 *
 * @param table {@code schema.table}
 * @param id the row's id; several key columns are joined with {@code /}
 * @param naturalKeyKind what the natural key is made of, e.g. {@code name} or {@code role/right}
 * @param naturalKey the value that people know the row by
 * @param facts further known values, by the facts' own words for them, in their order
 */
public record BootstrapRow(
        String table,
        String id,
        String naturalKeyKind,
        String naturalKey,
        Map<String, String> facts) {}
