package org.openlmis.ghost.landing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.mapping.Lookup;

/**
 * The two statements that decide which state of a v2 row is the newest known, one for chunks and
 * one for events. Each returns what it touched as rows {@code (kind, root_key, row_count, found)}:
 * kind {@code root} for each root of applied rows (null if the way to the root is not landed yet),
 * kind {@code <n>} with the old and the new values look-up n finds rows by, kind {@code meanwhile}
 * if somebody else landed a row whose former state is therefore not known.
 */
final class MergeSql {

    private static final String FRAME =
            """
            with stage as materialized (
                %1$s
            ), old as materialized (
                select %2$s, %3$s as root, l._deleted%4$s
                from landing.%5$s l join stage s on %6$s
            ), applied as (
                insert into landing.%5$s as l (%7$s, _generation, _origin, _lsn, _deleted, _missing)
                select %7$s, %8$s
                from stage order by %9$s
                on conflict (%9$s) do update set
                    %10$s
                where %11$s
                returning l.*, l.xmax <> 0 as _updated
            ), new as materialized (
                select n.*, %12$s as root from applied n
            )
            select 'root', root, sum(n)::bigint, null::text[] from (
                select root, 1 as n from new
                union all
                select o.root, 0 from old o join new n on %13$s where o.root is distinct from n.root and o.root is not null
            ) touched group by root
            union all
            (select 'meanwhile', null, 0, null from new n
                where n._updated and not exists (select 1 from old o where %13$s) limit 1)
            %14$s""";

    /**
     * Nobody looks the rows up, and a root row never changes its root: what was there before does
     * not matter.
     */
    private static final String ROOTS_ONLY =
            """
            with stage as materialized (
                %1$s
            ), applied as (
                insert into landing.%5$s as l (%7$s, _generation, _origin, _lsn, _deleted, _missing)
                select %7$s, %8$s
                from stage order by %9$s
                on conflict (%9$s) do update set
                    %10$s
                where %11$s
                returning %2$s
            )
            select 'root', %12$s, 1::bigint, null::text[] from applied n""";

    /**
     * A chunk changes a row of an event only to fill in missing columns, and the event may have
     * landed after the chunk looked at the former state.
     */
    private static final String OR_FILLED = " or n._origin = 'EVENT'";

    /** Stands among the missing columns of a row whose known columns are under another key. */
    static final String UNDER_FORMER_KEY = "*";

    private final LandingTable table;
    private final List<Lookup<?, ?>> lookups;
    private final StageSql stage;

    MergeSql(LandingTable table, List<Lookup<?, ?>> lookups) {
        this.table = table;
        this.lookups = lookups;
        this.stage = new StageSql(table);
    }

    /** Parameters: generation, position. Reads the staging table. */
    String chunk() {
        String set =
                each(
                        column ->
                                ("%1$s = case when l._generation < excluded._generation or '%1$s' = any(l._missing)"
                                                + " then excluded.%1$s else l.%1$s end")
                                        .formatted(column));
        return frame(
                "select * from %s".formatted(stage.name()),
                "?::integer, 'CHUNK', ?::pg_lsn, false, null",
                """
                %s_origin = case when l._generation < excluded._generation then 'CHUNK' else l._origin end,
                _lsn = case when l._generation < excluded._generation then excluded._lsn else l._lsn end,
                _deleted = l._deleted and l._generation = excluded._generation,
                _generation = excluded._generation,
                _missing = null"""
                        .formatted(set),
                "l._generation < excluded._generation or (l._missing is not null and not l._deleted)",
                OR_FILLED);
    }

    /**
     * Parameters: one array of texts per column, then positions, deleted flags, missing column
     * names (comma separated); generation.
     */
    String events() {
        String known =
                "l._generation = excluded._generation and not l._deleted"
                        + " and '%s' <> all(excluded._missing)".formatted(UNDER_FORMER_KEY);
        String set =
                each(
                        column ->
                                ("%1$s = case when excluded._deleted"
                                                + " or ('%1$s' = any(excluded._missing) and %2$s) then l.%1$s else excluded.%1$s end")
                                        .formatted(column, known));
        return frame(
                stage.events(),
                "?::integer, 'EVENT', _lsn, _deleted, _missing",
                """
                %s_missing = case
                    when excluded._deleted or excluded._missing is null then null
                    when %s then nullif(array(select unnest(excluded._missing) intersect select unnest(l._missing)), '{}')
                    else excluded._missing end,
                _generation = excluded._generation,
                _origin = 'EVENT',
                _lsn = excluded._lsn,
                _deleted = excluded._deleted"""
                        .formatted(set, known),
                "l._generation < excluded._generation or l._origin = 'CHUNK' or l._lsn <= excluded._lsn",
                "");
    }

    private String frame(
            String stage, String landed, String set, String condition, String orFilled) {
        return (table.isRoot() && lookups.isEmpty() ? ROOTS_ONLY : FRAME)
                .formatted(
                        stage,
                        keys("l"),
                        table.rootKey("l"),
                        lookups.isEmpty() ? "" : valuesOf("l"),
                        table.name(),
                        sameKey("l", "s"),
                        String.join(", ", table.columnNames()),
                        landed,
                        String.join(", ", table.keyNames()),
                        set.replace("\n", "\n        "),
                        condition,
                        table.rootKey("n"),
                        sameKey("o", "n"),
                        IntStream.range(0, lookups.size())
                                .mapToObj(index -> foundByLookup(index, orFilled))
                                .collect(Collectors.joining()));
    }

    /**
     * Rows of which a look-up would now answer differently, with the values it finds them by,
     * before and after.
     */
    private String foundByLookup(int index, String orFilled) {
        Lookup<?, ?> lookup = lookups.get(index);
        return """
                union all
                select distinct '%1$d', null, 0, unnested.found from new n left join old o on %2$s
                cross join lateral (values (array[%3$s]), (array[%4$s])) as unnested (found)
                where o._deleted is distinct from n._deleted or row(%5$s) is distinct from row(%6$s)%7$s
                """
                .formatted(
                        index,
                        sameKey("o", "n"),
                        texts("o", lookup.foundColumns()),
                        texts("n", lookup.foundColumns()),
                        names("o", lookup.shape().columnNames()),
                        names("n", lookup.shape().columnNames()),
                        orFilled);
    }

    /** Values as texts, in the order of the columns; a constant where every row is found. */
    static String texts(String alias, List<String> columns) {
        return columns.isEmpty()
                ? "'all'"
                : columns.stream()
                        .map(column -> "%s.%s::text".formatted(alias, column))
                        .collect(Collectors.joining(", "));
    }

    private String each(Function<String, String> assignment) {
        return table.columnNames().stream()
                .filter(name -> !table.keyNames().contains(name))
                .map(name -> assignment.apply(name) + ",\n")
                .collect(Collectors.joining());
    }

    /** All columns but the key, each after a comma; a table may have none. */
    private String valuesOf(String alias) {
        return table.columnNames().stream()
                .filter(name -> !table.keyNames().contains(name))
                .map(name -> ", %s.%s".formatted(alias, name))
                .collect(Collectors.joining());
    }

    private String keys(String alias) {
        return names(alias, table.keyNames());
    }

    private static String names(String alias, List<String> columns) {
        return columns.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    private String sameKey(String left, String right) {
        return table.keyNames().stream()
                .map(name -> "%1$s.%3$s = %2$s.%3$s".formatted(left, right, name))
                .collect(Collectors.joining(" and "));
    }
}
