package org.openlmis.ghost.lookup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.RecordShape;
import org.openlmis.ghost.mapping.Refused;

/**
 * Turns result rows into records of one v2 table. A value Java cannot hold ({@code NaN} in a
 * numeric), or a null where v2 promised none, is refused with its place instead of failing the
 * batch.
 *
 * @param <T> the record
 */
final class RowReader<T extends Record> {

    private final String table;
    private final RecordShape<T> shape;

    RowReader(String table, RecordShape<T> shape) {
        this.table = table;
        this.shape = shape;
    }

    /**
     * The record in the columns from {@code first} on; throws {@link Refused} if it cannot be read.
     */
    T read(ResultSet row, int first) throws SQLException {
        List<RecordShape.Column> columns = shape.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Column column = columns.get(i);
            values[i] = read(row, first + i, column);
            if (values[i] == null && !column.nullable()) {
                throw new Refused(
                        "NULL_IN_V2",
                        table,
                        column.name(),
                        null,
                        "v2 promised a value here, but there is none");
            }
        }
        return shape.create(values);
    }

    private @Nullable Object read(ResultSet row, int index, RecordShape.Column column)
            throws SQLException {
        try {
            Object value = value(row, index, column.type());
            return row.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new Refused(
                    "NOT_READABLE",
                    table,
                    column.name(),
                    row.getString(index),
                    "no value v3 could hold: " + e.getMessage());
        }
    }

    private static @Nullable Object value(ResultSet row, int index, Class<?> type)
            throws SQLException {
        if (type == String.class) {
            return row.getString(index);
        } else if (type == int.class || type == Integer.class) {
            return row.getInt(index);
        } else if (type == boolean.class || type == Boolean.class) {
            return row.getBoolean(index);
        } else if (type == BigDecimal.class) {
            return row.getBigDecimal(index);
        } else if (type == LocalDate.class || type == LocalDateTime.class) {
            return row.getObject(index, type);
        } else if (type == long.class || type == Long.class) {
            return row.getLong(index);
        } else if (type == short.class || type == Short.class) {
            return row.getShort(index);
        } else if (type == Instant.class) {
            OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        throw new IllegalStateException("v2 columns are not read as " + type);
    }
}
