package org.openlmis.ghost.stream.decode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.schema.V2Table;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON objects as rows of one v2 table, looking only at the columns it was made for. Built
 * once per table; immutable and thread-safe.
 */
final class RowReader {

    /** What Debezium puts in place of an unchanged TOAST value, which PostgreSQL does not log. */
    private static final String UNAVAILABLE = "__debezium_unavailable_value";

    private static final Set<String> UNAVAILABLE_BYTES = unavailableBytes();

    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> names;

    RowReader(V2Table table, List<String> names) {
        this.names = List.copyOf(names);
        for (String name : names) {
            String type = table.column(name).type();
            ColumnText text = ColumnText.ofType(type);
            columns.put(name, new Column(columns.size(), name, text, placeholders(type)));
        }
    }

    private record Column(int index, String name, ColumnText text, Set<String> placeholders) {}

    private static Set<String> placeholders(String type) {
        return type.equals("bytea") ? UNAVAILABLE_BYTES : Set.of(UNAVAILABLE);
    }

    private static Set<String> unavailableBytes() {
        byte[] bytes = UNAVAILABLE.getBytes(StandardCharsets.UTF_8);
        return Set.of(UNAVAILABLE, Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads the object the parser stands on, and leaves the parser on its end. */
    Row read(JsonParser json) {
        Map<String, @Nullable String> values = new LinkedHashMap<>(names.size() * 2);
        boolean[] seen = new boolean[names.size()];
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            Column column = columns.get(name);
            if (column == null) {
                json.skipChildren();
            } else {
                seen[column.index()] = readColumn(column, token, json, values);
            }
        }
        return new Row(values, unseen(seen));
    }

    private static boolean readColumn(
            Column column, JsonToken token, JsonParser json, Map<String, @Nullable String> values) {
        if (token == JsonToken.VALUE_NULL) {
            values.put(column.name(), null);
            return true;
        }
        if (token.isStructStart()) {
            return isUnavailableArray(token, json);
        }
        String raw = json.getString();
        if (token == JsonToken.VALUE_STRING && column.placeholders().contains(raw)) {
            return true;
        }
        String text = column.text().of(token, raw);
        if (text != null) {
            values.put(column.name(), text);
        }
        return text != null;
    }

    /**
     * An unchanged array is an array of the placeholder; no landed column is an array, so any other
     * does not fit.
     */
    private static boolean isUnavailableArray(JsonToken token, JsonParser json) {
        if (token == JsonToken.START_OBJECT) {
            json.skipChildren();
            return false;
        }
        boolean unavailable = false;
        for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
            unavailable |= at == JsonToken.VALUE_STRING && json.getString().equals(UNAVAILABLE);
            json.skipChildren();
        }
        return unavailable;
    }

    private List<String> unseen(boolean[] seen) {
        List<String> unseen = List.of();
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                unseen = unseen.isEmpty() ? new ArrayList<>() : unseen;
                unseen.add(names.get(i));
            }
        }
        return unseen;
    }
}
