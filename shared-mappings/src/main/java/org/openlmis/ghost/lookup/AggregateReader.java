package org.openlmis.ghost.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Answers;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Refused;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads roots with all their children and the answers to their look-ups: one statement per table
 * and per look-up, whatever the number of roots. Thread-safe.
 */
public final class AggregateReader {

    private final Landing landing;
    private final LookupReader lookups;

    public AggregateReader(Landing landing, LookupReader lookups) {
        this.landing = landing;
        this.lookups = lookups;
    }

    /**
     * Reads these roots; all statements see one state only if the caller's transaction makes them.
     */
    public <R extends Record> ReadRoots<R> read(
            V2Source source, EntityDefinition<R> entity, Collection<String> rootKeys) {
        Collected collected = new Collected();
        entity.tables().forEach(table -> readTable(source, table, rootKeys, collected));
        Answers answers = lookups.answer(source, entity, collected.byTable());
        Map<String, Aggregate<R>> aggregates = new LinkedHashMap<>();
        collected.roots.forEach(
                (key, rows) -> {
                    List<Record> root = rows.getOrDefault(entity.root(), List.of());
                    if (!root.isEmpty()
                            && !collected.refused.containsKey(key)
                            && !collected.incomplete.contains(key)) {
                        aggregates.put(
                                key,
                                new Aggregate<>(
                                        key,
                                        entity.root().shape().type().cast(root.get(0)),
                                        rows,
                                        answers));
                    }
                });
        return new ReadRoots<>(aggregates, collected.refused, collected.incomplete);
    }

    private <T extends Record> void readTable(
            V2Source source,
            TableDeclaration<T> declared,
            Collection<String> rootKeys,
            Collected collected) {
        LandingTable table = landing.table(declared.table());
        RowReader<T> reader = new RowReader<>(declared.table(), declared.shape());
        source.jdbc()
                .query(
                        select(source, declared, table),
                        (RowCallbackHandler) row -> collected.add(declared, reader, row),
                        parameters(table, rootKeys));
    }

    /** Result columns: root key, whether columns are missing, then the record's columns. */
    private static String select(
            V2Source source, TableDeclaration<?> declared, LandingTable table) {
        int parts = table.rootColumns().size();
        String conditions =
                IntStream.range(0, parts)
                        .mapToObj(
                                i ->
                                        "%s.%s = k.k%d::%s"
                                                .formatted(
                                                        table.rootAlias(),
                                                        table.rootColumns().get(i).name(),
                                                        i,
                                                        table.rootColumns().get(i).type()))
                        .collect(Collectors.joining(" and "));
        String exist =
                IntStream.range(0, Math.max(1, table.path().size() - 1))
                        .mapToObj(i -> source.exists("t" + i))
                        .collect(Collectors.joining(" and "));
        return "select k.root, %s, %s from unnest(?::text[]%s) as k (root%s), %s where %s and %s order by %s"
                .formatted(
                        source.isLanding() ? "t0._missing is not null" : "false",
                        qualified(declared.shape().columnNames()),
                        ", ?::text[]".repeat(parts),
                        IntStream.range(0, parts)
                                .mapToObj(i -> ", k" + i)
                                .collect(Collectors.joining()),
                        table.from(source.schema()),
                        conditions,
                        exist,
                        qualified(table.keyNames()));
    }

    private static String qualified(List<String> columns) {
        return columns.stream().map(column -> "t0." + column).collect(Collectors.joining(", "));
    }

    private static Object[] parameters(LandingTable table, Collection<String> rootKeys) {
        int parts = table.rootColumns().size();
        List<Object> parameters = new ArrayList<>();
        parameters.add(rootKeys.toArray(String[]::new));
        for (int i = 0; i < parts; i++) {
            int part = i;
            parameters.add(
                    rootKeys.stream()
                            .map(key -> key.split("/", parts)[part])
                            .toArray(String[]::new));
        }
        return parameters.toArray();
    }

    /** Rows by root and table while they come in. */
    private static final class Collected {

        private final Map<String, Map<TableDeclaration<?>, List<Record>>> roots =
                new LinkedHashMap<>();
        private final Map<String, Refused> refused = new HashMap<>();
        private final Set<String> incomplete = new HashSet<>();

        <T extends Record> void add(TableDeclaration<T> table, RowReader<T> reader, ResultSet row)
                throws SQLException {
            String root = row.getString(1);
            if (row.getBoolean(2)) {
                incomplete.add(root);
                return;
            }
            try {
                roots.computeIfAbsent(root, any -> new HashMap<>())
                        .computeIfAbsent(table, any -> new ArrayList<>())
                        .add(reader.read(row, 3));
            } catch (Refused e) {
                refused.putIfAbsent(root, e);
            }
        }

        Map<TableDeclaration<?>, List<Record>> byTable() {
            Map<TableDeclaration<?>, List<Record>> byTable = new HashMap<>();
            roots.values()
                    .forEach(
                            tables ->
                                    tables.forEach(
                                            (table, rows) ->
                                                    byTable.computeIfAbsent(
                                                                    table, any -> new ArrayList<>())
                                                            .addAll(rows)));
            return byTable;
        }
    }
}
