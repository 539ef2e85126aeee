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
import org.openlmis.ghost.landing.Landing;
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
        RowsOfRoots rows = new RowsOfRoots(landing.table(declared.table()));
        RowReader<T> reader = new RowReader<>(declared.table(), declared.shape());
        source.jdbc()
                .query(
                        select(source, rows, declared),
                        (RowCallbackHandler) row -> collected.add(declared, reader, row),
                        rows.parameters(rootKeys));
    }

    /** Result columns: root key, whether columns are missing, then the record's columns. */
    private static String select(V2Source source, RowsOfRoots rows, TableDeclaration<?> declared) {
        return "select k.root, %s, %s %s order by %s"
                .formatted(
                        source.isLanding() ? "t0._missing is not null" : "false",
                        qualified(declared.shape().columnNames()),
                        rows.from(source),
                        qualified(rows.table().keyNames()));
    }

    private static String qualified(List<String> columns) {
        return columns.stream().map(column -> "t0." + column).collect(Collectors.joining(", "));
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
