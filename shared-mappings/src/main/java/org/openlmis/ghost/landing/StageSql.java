package org.openlmis.ghost.landing;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.landing.LandingTable.Column;

/**
 * Where rows stand before they are merged: a temporary table for the rows of a chunk, arrays of
 * texts for the changes of a poll.
 */
record StageSql(LandingTable table) {

    /** The changes of a poll as rows; parameters as {@link EventColumns} gives them. */
    String events() {
        String columns =
                IntStream.range(0, table.columns().size())
                        .mapToObj(
                                i ->
                                        "u.c%d::%s as %s"
                                                .formatted(
                                                        i,
                                                        table.columns().get(i).type(),
                                                        table.columns().get(i).name()))
                        .collect(Collectors.joining(", "));
        int meta = table.columns().size();
        return """
                select %s, u.c%d::pg_lsn as _lsn, u.c%d::boolean as _deleted, string_to_array(u.c%d, ',') as _missing
                    from unnest(%s) as u (%s)"""
                .formatted(
                        columns,
                        meta,
                        meta + 1,
                        meta + 2,
                        times("?::text[]", meta + 3),
                        numbered("c", meta + 3));
    }

    String name() {
        return "stage_" + table.name();
    }

    /**
     * The staging table holds one chunk's rows of the table as read from the replica; it is emptied
     * at every commit.
     */
    String create() {
        return "create temporary table if not exists %s (%s) on commit delete rows"
                .formatted(
                        name(),
                        table.columns().stream()
                                .map(column -> column.name() + " " + column.type())
                                .collect(Collectors.joining(", ")));
    }

    /** Locks rows before they are changed, so that what changed is judged by their newest state. */
    String lockForEvents() {
        return "select 1 from landing.%s l join (%s) s on %s order by %s for update of l"
                .formatted(table.name(), keyStage(), sameKey(), keys());
    }

    /** The keys of some rows; parameters are one array of texts per key column. */
    String keyStage() {
        List<Column> key = table.key();
        return "select %s from unnest(%s) as u (%s)"
                .formatted(
                        IntStream.range(0, key.size())
                                .mapToObj(
                                        i ->
                                                "u.c%d::%s as %s"
                                                        .formatted(
                                                                i,
                                                                key.get(i).type(),
                                                                key.get(i).name()))
                                .collect(Collectors.joining(", ")),
                        times("?::text[]", key.size()),
                        numbered("c", key.size()));
    }

    private String keys() {
        return table.keyNames().stream().map(name -> "l." + name).collect(Collectors.joining(", "));
    }

    private String sameKey() {
        return table.keyNames().stream()
                .map(name -> "l.%1$s = s.%1$s".formatted(name))
                .collect(Collectors.joining(" and "));
    }

    static String times(String text, int times) {
        return String.join(", ", Collections.nCopies(times, text));
    }

    static String numbered(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + i)
                .collect(Collectors.joining(", "));
    }
}
