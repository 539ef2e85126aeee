package org.openlmis.ghost.target;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Column;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Right assignments are rebuilt some time after what they follow from has changed. A row that goes
 * meanwhile takes those that refer to it along, for the rebuild would delete them anyway. v3's
 * service replaces their table now and then; where it is missing, nothing refers to anything.
 */
final class FreedRights {

    private static final String TABLE = "referencedata.right_assignments";

    private static final String DELETE =
            """
            do $$ begin
                delete from %s where %s = any('{%s}'::uuid[]);
            exception when undefined_table then null;
            end $$""";

    private final JdbcTemplate target;
    private final List<V3Column> references;

    FreedRights(JdbcTemplate target, SchemaFacts facts) {
        this.target = target;
        this.references =
                facts.v3Table(TABLE).columns().stream()
                        .filter(column -> column.references() != null)
                        .toList();
    }

    /** Deletes the assignments that refer to rows of this table; the keys are ids. */
    void deleteReferring(TargetTable<?, ?> table, Object[] keys) {
        for (V3Column column : references) {
            if ((table.name() + ".id").equals(column.references())) {
                String ids =
                        Stream.of((String[]) keys[0])
                                .map(id -> UUID.fromString(id).toString())
                                .collect(Collectors.joining(","));
                target.execute(DELETE.formatted(TABLE, column.name(), ids));
            }
        }
    }
}
