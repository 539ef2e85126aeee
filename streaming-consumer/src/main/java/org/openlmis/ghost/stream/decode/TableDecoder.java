package org.openlmis.ghost.stream.decode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.landing.V2Change.Delete;
import org.openlmis.ghost.landing.V2Change.Truncate;
import org.openlmis.ghost.landing.V2Change.Upsert;
import org.openlmis.ghost.schema.V2Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Decodes the events of one landed v2 table. Immutable and thread-safe. */
final class TableDecoder {

    private final String table;
    private final RowReader rows;
    private final KeyReader keys;

    /**
     * A decoder of one table.
     *
     * @param keyColumns its primary key
     * @param landedColumns the columns to read, the key included
     */
    TableDecoder(V2Table facts, List<String> keyColumns, List<String> landedColumns) {
        this.table = facts.name();
        this.rows = new RowReader(facts, landedColumns);
        this.keys = new KeyReader(facts, keyColumns);
    }

    Decoded decode(byte @Nullable [] key, byte[] value, byte @Nullable [] formerKey) {
        Envelope event = read(value);
        if (event.isTransactionMetadata()) {
            return new Decoded.Nothing();
        }
        String op = event.op();
        if (event.table() != null && !event.table().equals(table)) {
            throw new RefusedException(
                    DeadLetterCode.UNKNOWN_TABLE,
                    "an event of %s on the topic of %s".formatted(event.table(), table));
        }
        return switch (op) {
            case "c", "u", "r" -> upsert(event, key, formerKey);
            case "d" -> change(event, new Delete(table, key(key), event.lsn()), List.of());
            case "t" -> change(event, new Truncate(table, event.lsn()), List.of());
            default ->
                    throw new RefusedException(
                            DeadLetterCode.UNKNOWN_OP, "op " + op + " of table " + table);
        };
    }

    private Envelope read(byte[] value) {
        try (JsonParser json = Json.parser(value)) {
            return Envelope.read(json, rows);
        } catch (JacksonException e) {
            throw new RefusedException(DeadLetterCode.UNDECODABLE_VALUE, e.getOriginalMessage());
        }
    }

    private Decoded upsert(Envelope event, byte @Nullable [] key, byte @Nullable [] formerKey) {
        Row row = event.after();
        Map<String, @Nullable String> values = row.values();
        if (!keys.isIn(values)) {
            values = new LinkedHashMap<>(values);
            values.putAll(key(key));
        }
        Map<String, @Nullable String> former = formerKey == null ? null : keys.read(formerKey);
        return change(event, new Upsert(table, values, event.lsn(), former), row.strange());
    }

    private static Decoded change(Envelope event, V2Change change, List<String> strange) {
        return new Decoded.Change(change, event.v2Time(), strange);
    }

    private Map<String, @Nullable String> key(byte @Nullable [] key) {
        if (key == null) {
            throw new RefusedException(
                    DeadLetterCode.KEY_MISSING, "a change of %s without a key".formatted(table));
        }
        Map<String, @Nullable String> values = keys.read(key);
        if (!keys.isIn(values)) {
            throw new RefusedException(
                    DeadLetterCode.KEY_MISSING,
                    "the key of %s lacks %s, or holds what v2 cannot"
                            .formatted(table, String.join(", ", keys.missing(values))));
        }
        return values;
    }
}
