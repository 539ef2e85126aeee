package org.openlmis.ghost.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.schema.V3Column;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns mapped values into texts that PostgreSQL reads for the v3 column: texts are trimmed,
 * emptied ones become null where v3 allows, and cut to what v3 holds (ruling R-2). Thread-safe.
 */
public final class V3Values {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Integer> ROOM = new ConcurrentHashMap<>();
    private static final Pattern LIMITED = Pattern.compile("character varying\\((\\d+)\\)");

    private V3Values() {}

    /** The text of a value for this column; null stays null. */
    public static @Nullable String text(@Nullable Object value, V3Column column) {
        return text(value, column, null);
    }

    /** As {@link #text(Object, V3Column)}, where v3's service takes less than the column. */
    public static @Nullable String text(
            @Nullable Object value, V3Column column, @Nullable Integer limit) {
        if (value == null) {
            return null;
        } else if (value instanceof String text) {
            return fitted(text, column, limit);
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Map<?, ?> json) {
            return JSON.writeValueAsString(json);
        } else if (value instanceof LocalDate date) {
            return date.equals(LocalDate.MAX)
                    ? "infinity"
                    : date.equals(LocalDate.MIN) ? "-infinity" : date.toString();
        }
        return value.toString();
    }

    /** The whole text if v3 has no room for it, else null. */
    public static @Nullable String cutFrom(
            @Nullable Object value, V3Column column, @Nullable Integer limit) {
        if (!(value instanceof String text)) {
            return null;
        }
        String trimmed = Text.trim(text);
        return trimmed.codePointCount(0, trimmed.length()) > room(column, limit) ? trimmed : null;
    }

    private static @Nullable String fitted(String text, V3Column column, @Nullable Integer limit) {
        String trimmed = Text.trim(text);
        return trimmed.isEmpty() && column.nullable()
                ? null
                : Text.cut(trimmed, room(column, limit));
    }

    private static int room(V3Column column, @Nullable Integer limit) {
        int room = ROOM.computeIfAbsent(column.type(), V3Values::roomOf);
        return limit == null ? room : Math.min(room, limit);
    }

    private static int roomOf(String type) {
        Matcher limit = LIMITED.matcher(type);
        return limit.matches() ? Integer.parseInt(limit.group(1)) : Integer.MAX_VALUE;
    }
}
