package org.openlmis.ghost.demo.data.row;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows of one table with COPY, because a million inserts would take all day. Closing ends
 * the COPY; what it wrote stands or falls with the connection's transaction. Not thread-safe.
 */
public final class CopyTable implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final String table;
    private final int width;
    private final Writer copy;

    CopyTable(Connection connection, String table, List<String> columns) throws SQLException {
        this.table = table;
        width = columns.size();
        String sql = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        copy =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new PGCopyOutputStream(
                                        connection.unwrap(PGConnection.class), sql, BUFFER),
                                StandardCharsets.UTF_8),
                        BUFFER);
    }

    /** Writes one row; values in the order of the columns, as text PostgreSQL reads. */
    public void row(List<? extends @Nullable Object> values) throws SQLException {
        if (values.size() != width) {
            throw new IllegalArgumentException(
                    "%d values for %d columns: %s".formatted(values.size(), width, values));
        }
        try {
            writeRow(values);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            copy.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private SQLException failed(IOException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new SQLException("COPY into %s: %s".formatted(table, cause.getMessage()), failure);
    }

    private void writeRow(List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                copy.write('\t');
            }
            writeValue(values.get(i));
        }
        copy.write('\n');
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value == null) {
            copy.write("\\N");
        } else if (value instanceof String text) {
            writeEscaped(text);
        } else {
            copy.write(value.toString());
        }
    }

    private void writeEscaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> copy.write("\\\\");
                case '\t' -> copy.write("\\t");
                case '\n' -> copy.write("\\n");
                case '\r' -> copy.write("\\r");
                default -> copy.write(c);
            }
        }
    }
}
