package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One v2 table of an entity: the columns read, the primary key, and the way from a row to its root
 * key. The root table has no parent; a child's {@code parentColumns} hold its parent's primary key.
 *
 * @param <T> the record its rows are read as
 */
public final class TableDeclaration<T extends Record> {

    private final String table;
    private final RecordShape<T> shape;
    private final @Nullable TableDeclaration<?> parent;
    private final List<String> parentColumns;
    private final Map<String, String> leftBehind = new LinkedHashMap<>();
    private int mostPerBatch = Integer.MAX_VALUE;

    TableDeclaration(
            String table,
            RecordShape<T> shape,
            @Nullable TableDeclaration<?> parent,
            List<String> parentColumns) {
        if (shape.keyColumns().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: mark the primary key of %s with @V2Key"
                            .formatted(table, shape.type().getSimpleName()));
        }
        this.table = table;
        this.shape = shape;
        this.parent = parent;
        this.parentColumns = List.copyOf(parentColumns);
    }

    public String table() {
        return table;
    }

    public RecordShape<T> shape() {
        return shape;
    }

    public List<String> keyColumns() {
        return shape.keyColumns();
    }

    public @Nullable TableDeclaration<?> parent() {
        return parent;
    }

    /**
     * The columns that lead towards the root: the parent's key here, or for the root table its own
     * key.
     */
    public List<String> pathColumns() {
        return parent == null ? keyColumns() : parentColumns;
    }

    /** From this table up to the root table. */
    public List<TableDeclaration<?>> pathToRoot() {
        List<TableDeclaration<?>> path = new ArrayList<>();
        for (TableDeclaration<?> at = this; at != null; at = at.parent()) {
            path.add(at);
        }
        return path;
    }

    /** The v2 columns not kept, each with the reason. */
    public Map<String, String> leftBehind() {
        return Map.copyOf(leftBehind);
    }

    void leaveBehind(String reason, String... columns) {
        for (String column : columns) {
            if (shape.columnNames().contains(column)
                    || leftBehind.putIfAbsent(column, reason) != null) {
                throw new IllegalArgumentException(
                        "%s.%s is left behind twice, or read".formatted(table, column));
            }
        }
    }

    void limitPerBatch(int rows) {
        mostPerBatch = rows;
    }

    /** How many rows of this table the roots of one derive transaction may have together. */
    public int mostPerBatch() {
        return mostPerBatch;
    }

    String columnRead(Function<? super T, ?> accessor) {
        return shape.columnRead(accessor);
    }

    @Override
    public String toString() {
        return table;
    }
}
