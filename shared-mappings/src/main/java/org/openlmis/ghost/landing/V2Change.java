package org.openlmis.ghost.landing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a v2 table, decoded. Values are texts as PostgreSQL reads them for the column's
 * type.
 */
public sealed interface V2Change {

    /** The v2 table, without schema. */
    String table();

    /** Where v2 logged the change. */
    Lsn lsn();

    /**
     * The row exists with these values. A column that is absent from the map was not in the event
     * (an unchanged TOAST value, or a column v2 no longer has); a null value is a null. The key's
     * columns are always present.
     *
     * @param formerKey the key the row had before its primary key was changed, null if it was not:
     *     absent columns are those of that row
     */
    record Upsert(
            String table,
            Map<String, @Nullable String> values,
            Lsn lsn,
            @Nullable Map<String, @Nullable String> formerKey)
            implements V2Change {

        public Upsert(String table, Map<String, @Nullable String> values, Lsn lsn) {
            this(table, values, lsn, null);
        }
    }

    /** The row with this key no longer exists. */
    record Delete(String table, Map<String, @Nullable String> key, Lsn lsn) implements V2Change {}

    /** All rows of the table are gone, at once and without an event for each. */
    record Truncate(String table, Lsn lsn) implements V2Change {}
}
