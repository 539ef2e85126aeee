package org.openlmis.ghost.demo.data.row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A COPY into a table with v2's columns of authors and dates, which it fills in. In each such
 * table, however small, one row has no date. Not thread-safe.
 */
public final class AuditedTable implements AutoCloseable {

    private static final int ROW_WITHOUT_DATE = 3;

    private final CopyTable table;
    private final Dice dice;
    private int rows;

    AuditedTable(CopyTable table, Dice dice) {
        this.table = table;
        this.dice = dice;
    }

    /** Writes one row; values in the order of the columns, as text PostgreSQL reads. */
    public void row(@Nullable Object... own) throws SQLException {
        row(Arrays.asList(own));
    }

    /** The same, for rows put together from parts. */
    public void row(List<? extends @Nullable Object> own) throws SQLException {
        rows++;
        List<@Nullable Object> values = new ArrayList<>(own);
        values.addAll(rows == ROW_WITHOUT_DATE ? Audit.undated(dice) : Audit.values(dice));
        table.row(values);
    }

    @Override
    public void close() throws SQLException {
        table.close();
    }
}
