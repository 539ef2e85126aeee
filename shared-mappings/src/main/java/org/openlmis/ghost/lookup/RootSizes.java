package org.openlmis.ghost.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Cuts roots into batches by the v2 rows they consist of, so that memory and transactions stay
 * small whatever the roots: one requisition may have as many rows as a hundred others. Thread-safe.
 */
public final class RootSizes {

    private final Landing landing;

    public RootSizes(Landing landing) {
        this.landing = landing;
    }

    /**
     * The roots in their order, in batches that have at most so many rows together, and of each
     * table no more than its mapping allows; a batch of one root may have more.
     */
    public List<List<String>> batches(
            V2Source source, EntityDefinition<?> entity, List<String> rootKeys, long mostRows) {
        List<Counted> tables = new ArrayList<>();
        Map<String, Long> all = new HashMap<>();
        rootKeys.forEach(root -> all.put(root, 1L));
        tables.add(new Counted(mostRows, all));
        for (TableDeclaration<?> table : entity.tables()) {
            if (table.parent() != null && rootKeys.size() > 1) {
                Map<String, Long> rows = count(source, table, rootKeys);
                rows.forEach((root, count) -> all.merge(root, count, Long::sum));
                tables.add(new Counted(table.mostPerBatch(), rows));
            }
        }
        return cut(rootKeys, tables);
    }

    /** Rows of one table, or of all of them, by root. */
    private record Counted(long most, Map<String, Long> rows) {

        long of(String root) {
            return rows.getOrDefault(root, 0L);
        }
    }

    private static List<List<String>> cut(List<String> rootKeys, List<Counted> tables) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        long[] taken = new long[tables.size()];
        for (String root : rootKeys) {
            if (!batch.isEmpty() && !hasRoom(root, tables, taken)) {
                batches.add(batch);
                batch = new ArrayList<>();
                taken = new long[tables.size()];
            }
            batch.add(root);
            for (int i = 0; i < taken.length; i++) {
                taken[i] += tables.get(i).of(root);
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static boolean hasRoom(String root, List<Counted> tables, long[] taken) {
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] + tables.get(i).of(root) > tables.get(i).most()) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Long> count(
            V2Source source, TableDeclaration<?> table, List<String> rootKeys) {
        RowsOfRoots rows = new RowsOfRoots(landing.table(table.table()));
        Map<String, Long> counts = new HashMap<>();
        source.jdbc()
                .query(
                        "select k.root, count(*) %s group by 1".formatted(rows.from(source)),
                        (RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)),
                        rows.parameters(rootKeys));
        return counts;
    }
}
