package org.openlmis.ghost.schema.ddl;

import java.util.Set;
import org.openlmis.ghost.schema.V2Column;

/**
 * The defaults of the local v2 schema. The facts tell only that a column has one, so these values
 * are invented: integer primary keys count up, times are now, flags that say a row is in use are
 * true and all others false, numbers are 0, texts are empty.
 */
final class V2Defaults {

    private static final Set<String> TRUE_FLAGS =
            Set.of("active", "isactive", "enabled", "isconfigurable", "visible");

    private V2Defaults() {}

    static String typeAndDefault(V2Column column) {
        if (!column.hasDefault()) {
            return column.type();
        }
        if (column.primaryKey() && column.type().equals("integer")) {
            return "serial";
        }
        return column.type() + " default " + defaultOf(column);
    }

    private static String defaultOf(V2Column column) {
        String type = column.type();
        if (type.startsWith("timestamp")) {
            return "now()";
        }
        if (type.equals("date")) {
            return "current_date";
        }
        if (type.equals("boolean")) {
            return String.valueOf(TRUE_FLAGS.contains(column.name()));
        }
        if (type.startsWith("character")) {
            return "''";
        }
        return "0";
    }
}
