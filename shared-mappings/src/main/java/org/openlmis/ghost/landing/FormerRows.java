package org.openlmis.ghost.landing;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.V2Change.Delete;
import org.openlmis.ghost.landing.V2Change.Upsert;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * A row whose primary key was changed arrives as a delete and an insert, and the insert may lack
 * unchanged TOAST values: they are those of the row under its former key, which its tombstone still
 * holds. The delete may be in another partition, and with it changes of these values that are not
 * landed yet: only a row whose delete at the same position has landed, or is in the same poll, is
 * known to be as new as the insert. Otherwise the values stay missing until a chunk brings them.
 */
final class FormerRows {

    private static final String SELECT =
            """
            select k.number, %s from unnest(?::int[], ?::pg_lsn[], ?::boolean[], %s) as k (number, lsn, deleted, %s)
            join landing.%s t on %s and t._generation = ?
                and (t._deleted and t._lsn = k.lsn or k.deleted and not t._deleted and t._lsn <= k.lsn)""";

    private final JdbcTemplate target;

    FormerRows(JdbcTemplate target) {
        this.target = target;
    }

    /** The same changes, absent columns filled in where the former row is landed. */
    List<V2Change> complete(LandingTable table, List<V2Change> changes, int generation) {
        Map<Integer, Upsert> incomplete = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Upsert upsert
                    && upsert.formerKey() != null
                    && !upsert.values().keySet().containsAll(table.columnNames())) {
                incomplete.put(i, upsert);
            }
        }
        if (incomplete.isEmpty()) {
            return changes;
        }
        List<V2Change> completed = new ArrayList<>(changes);
        former(table, incomplete, deletes(table, changes), generation)
                .forEach((i, row) -> completed.set(i, complete((Upsert) changes.get(i), row)));
        return completed;
    }

    private static V2Change complete(Upsert upsert, Map<String, @Nullable String> former) {
        Map<String, @Nullable String> values = new LinkedHashMap<>(former);
        values.putAll(upsert.values());
        return new Upsert(upsert.table(), values, upsert.lsn(), upsert.formerKey());
    }

    /** Keys deleted by this poll, each with the position of its delete. */
    private static Set<String> deletes(LandingTable table, List<V2Change> changes) {
        return changes.stream()
                .filter(Delete.class::isInstance)
                .map(change -> at(table, ((Delete) change).key(), change))
                .collect(Collectors.toSet());
    }

    private static String at(
            LandingTable table, Map<String, @Nullable String> key, V2Change change) {
        return table.keyNames().stream().map(key::get).toList() + "@" + change.lsn();
    }

    private Map<Integer, Map<String, @Nullable String>> former(
            LandingTable table,
            Map<Integer, Upsert> incomplete,
            Set<String> deletes,
            int generation) {
        Map<Integer, Map<String, @Nullable String>> rows = new HashMap<>();
        target.query(
                select(table),
                (RowCallbackHandler)
                        row -> {
                            Map<String, @Nullable String> values = new LinkedHashMap<>();
                            List<String> missing = missing(row.getArray(2));
                            for (int i = 0; i < table.columns().size(); i++) {
                                String column = table.columns().get(i).name();
                                if (!missing.contains(column)) {
                                    values.put(column, row.getString(3 + i));
                                }
                            }
                            rows.put(row.getInt(1), values);
                        },
                parameters(table, incomplete, deletes, generation));
        return rows;
    }

    private static List<String> missing(@Nullable Array columns) throws SQLException {
        return columns == null ? List.of() : Arrays.asList((String[]) columns.getArray());
    }

    private static String select(LandingTable table) {
        int keys = table.key().size();
        return SELECT.formatted(
                "t._missing, "
                        + table.columnNames().stream()
                                .map(name -> "t.%s::text".formatted(name))
                                .collect(Collectors.joining(", ")),
                StageSql.times("?::text[]", keys),
                StageSql.numbered("c", keys),
                table.name(),
                IntStream.range(0, keys)
                        .mapToObj(
                                i ->
                                        "t.%s = k.c%d::%s"
                                                .formatted(
                                                        table.key().get(i).name(),
                                                        i,
                                                        table.key().get(i).type()))
                        .collect(Collectors.joining(" and ")));
    }

    private static Object[] parameters(
            LandingTable table,
            Map<Integer, Upsert> incomplete,
            Set<String> deletes,
            int generation) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(incomplete.keySet().toArray(Integer[]::new));
        parameters.add(
                incomplete.values().stream()
                        .map(upsert -> upsert.lsn().toString())
                        .toArray(String[]::new));
        parameters.add(
                incomplete.values().stream()
                        .map(upsert -> deletes.contains(at(table, formerKey(upsert), upsert)))
                        .toArray(Boolean[]::new));
        for (String column : table.keyNames()) {
            parameters.add(
                    incomplete.values().stream()
                            .map(upsert -> formerKey(upsert).get(column))
                            .toArray(String[]::new));
        }
        parameters.add(generation);
        return parameters.toArray();
    }

    private static Map<String, @Nullable String> formerKey(Upsert upsert) {
        Map<String, @Nullable String> key = upsert.formerKey();
        return key == null ? Map.of() : key;
    }
}
