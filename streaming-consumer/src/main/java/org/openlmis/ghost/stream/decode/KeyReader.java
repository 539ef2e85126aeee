package org.openlmis.ghost.stream.decode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.schema.V2Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the keys of one v2 table's records. Immutable and thread-safe. */
final class KeyReader {

    private final List<String> columns;
    private final RowReader reader;

    KeyReader(V2Table facts, List<String> columns) {
        this.columns = List.copyOf(columns);
        this.reader = new RowReader(facts, columns);
    }

    /** The columns of a key as far as it has them, or {@link RefusedException}. */
    Map<String, @Nullable String> read(byte[] key) {
        try (JsonParser json = Json.parser(key)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedException(
                        DeadLetterCode.UNDECODABLE_KEY, "the key is not a JSON object");
            }
            return reader.read(json).values();
        } catch (JacksonException e) {
            throw new RefusedException(DeadLetterCode.UNDECODABLE_KEY, e.getOriginalMessage());
        }
    }

    /** Whether a row has the whole key. */
    boolean isIn(Map<String, @Nullable String> values) {
        for (String column : columns) {
            if (values.get(column) == null) {
                return false;
            }
        }
        return true;
    }

    /** The columns of the key that a row lacks. */
    List<String> missing(Map<String, @Nullable String> values) {
        return columns.stream().filter(column -> values.get(column) == null).toList();
    }

    /** A key as an operator writes it, its parts joined; null if it cannot be read. */
    @Nullable String text(byte[] key) {
        try {
            Map<String, @Nullable String> values = read(key);
            return isIn(values)
                    ? String.join("/", columns.stream().map(values::get).toList())
                    : null;
        } catch (RefusedException e) {
            return null;
        }
    }
}
