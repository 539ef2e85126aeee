package org.openlmis.ghost.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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
    private static final Pattern LIMITED = Pattern.compile("character varying\\((\\d+)\\)");

    private V3Values() {}

    /** The text of a value for this column; null stays null. */
    public static @Nullable String text(@Nullable Object value, V3Column column) {
        if (value == null) {
            return null;
        } else if (value instanceof String text) {
            return fitted(text, column);
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

    private static @Nullable String fitted(String text, V3Column column) {
        String trimmed = Text.trim(text);
        if (trimmed.isEmpty() && column.nullable()) {
            return null;
        }
        Matcher limit = LIMITED.matcher(column.type());
        return limit.matches() ? Text.cut(trimmed, Integer.parseInt(limit.group(1))) : trimmed;
    }
}
