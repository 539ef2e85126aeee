package org.openlmis.ghost.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TableDeclaration;

/** Reads the lines of PostgreSQL's {@code test_decoding}, whose form is made for tests. */
final class DecodedText {

    private static final Pattern LINE =
            Pattern.compile(
                    "table public\\.(.+?): (INSERT|UPDATE|DELETE|TRUNCATE): ?(.*)", Pattern.DOTALL);
    private static final Pattern COLUMN =
            Pattern.compile("\"?(\\w+)\"?\\[[^]]+(?:\\[])?]:('(?:[^']++|'')*+'|[^ ]++) ?");
    private static final String UNCHANGED = "unchanged-toast-datum";
    private static final String OLD_KEY = "old-key: ";
    private static final String NEW_TUPLE = "new-tuple: ";

    private final MappingCatalogue catalogue;

    DecodedText(MappingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** None for lines about transactions and tables nobody lands; two for a changed key. */
    List<V2Change> changes(String line, Lsn lsn) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return List.of();
        }
        if (parts.group(2).equals("TRUNCATE")) {
            return Arrays.stream(parts.group(1).split(", (public\\.)?"))
                    .filter(table -> catalogue.findTable(table) != null)
                    .<V2Change>map(table -> new V2Change.Truncate(table, lsn))
                    .toList();
        }
        TableDeclaration<?> table = catalogue.findTable(parts.group(1));
        return table == null ? List.of() : changes(table, parts.group(2), parts.group(3), lsn);
    }

    private List<V2Change> changes(TableDeclaration<?> table, String kind, String row, Lsn lsn) {
        if (kind.equals("DELETE")) {
            return List.of(new V2Change.Delete(table.table(), columns(row), lsn));
        }
        if (!row.startsWith(OLD_KEY)) {
            return List.of(new V2Change.Upsert(table.table(), landed(table, row), lsn));
        }
        int split = row.indexOf(NEW_TUPLE);
        Map<String, @Nullable String> former = columns(row.substring(OLD_KEY.length(), split));
        Map<String, @Nullable String> values =
                landed(table, row.substring(split + NEW_TUPLE.length()));
        List<V2Change> changes = new ArrayList<>();
        changes.add(new V2Change.Delete(table.table(), former, lsn));
        changes.add(new V2Change.Upsert(table.table(), values, lsn, former));
        return changes;
    }

    private Map<String, @Nullable String> landed(TableDeclaration<?> table, String row) {
        Map<String, @Nullable String> columns = columns(row);
        columns.keySet().retainAll(catalogue.landedColumns(table.table()));
        return columns;
    }

    private static Map<String, @Nullable String> columns(String row) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(row);
        while (column.find()) {
            String value = column.group(2);
            if (!value.equals(UNCHANGED)) {
                columns.put(column.group(1), value(value));
            }
        }
        return columns;
    }

    private static @Nullable String value(String text) {
        if (text.equals("null")) {
            return null;
        }
        return text.startsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }
}
