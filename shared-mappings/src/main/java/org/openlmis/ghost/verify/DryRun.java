package org.openlmis.ghost.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Outcome;
import org.openlmis.ghost.target.V3Row;

/**
 * What the mapping says of one root now, without anything being written.
 *
 * @param verdict what would become of the root
 * @param code why it is refused or waits, else null
 * @param place {@code table.column} of v2 that is refused, or entity and key waited for; else null
 * @param value the refused value, else null
 * @param message why it is refused or waits, for people, else null
 * @param rows the v3 rows it demands; none unless it derives
 * @param differences in which v3 is not what the root demands; while it waits nothing is known
 */
public record DryRun(
        Verdict verdict,
        @Nullable String code,
        @Nullable String place,
        @Nullable String value,
        @Nullable String message,
        List<RowValues> rows,
        List<Difference> differences) {

    /** What would become of the root. */
    public enum Verdict {
        /** Its rows are written as demanded. */
        DERIVES,
        /** v2 has no such root: it demands nothing. */
        GONE,
        /** The mapping refuses it. */
        REFUSED,
        /** It waits for another row. */
        WAITS
    }

    /**
     * A row of v3, demanded or held.
     *
     * @param key the values of the table's key, joined with {@code /}
     * @param values by column; texts, null for null
     */
    public record RowValues(String table, String key, Map<String, @Nullable String> values) {

        static RowValues of(V3Row row) {
            Map<String, @Nullable String> values = new LinkedHashMap<>();
            for (int i = 0; i < row.values().size(); i++) {
                values.put(row.table().columns().get(i).name(), row.values().get(i));
            }
            return new RowValues(row.table().name(), row.key(), values);
        }
    }

    static DryRun of(Outcome outcome, List<Difference> differences) {
        if (outcome instanceof Outcome.Rows demanded) {
            List<RowValues> rows = demanded.rows().stream().map(RowValues::of).toList();
            return new DryRun(Verdict.DERIVES, null, null, null, null, rows, differences);
        } else if (outcome instanceof Outcome.Refusal refusal) {
            var refused = refusal.refused();
            String place =
                    refused.column() == null
                            ? refused.table()
                            : refused.table() + "." + refused.column();
            return without(
                    Verdict.REFUSED,
                    refused.code(),
                    place,
                    refused.value(),
                    refused.reason(),
                    differences);
        } else if (outcome instanceof Outcome.Waits waits) {
            var waiting = waits.waiting();
            String place = waiting.entity() == null ? null : waiting.entity() + " " + waiting.key();
            return without(
                    Verdict.WAITS, waiting.code(), place, null, waiting.detail(), differences);
        }
        return without(Verdict.GONE, null, null, null, null, differences);
    }

    private static DryRun without(
            Verdict verdict,
            @Nullable String code,
            @Nullable String place,
            @Nullable String value,
            @Nullable String message,
            List<Difference> differences) {
        return new DryRun(verdict, code, place, value, message, List.of(), differences);
    }
}
