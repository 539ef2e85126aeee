package org.openlmis.ghost.landing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.landing.LandingTable.Column;
import org.openlmis.ghost.landing.LandingTable.Step;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Landing a row whose parent is not landed: nobody knows its root. The parent may be landing in
 * another transaction at this very moment, and its root may be derived before this transaction
 * commits; then nobody would derive the root with this row. So the parent's place is taken by a
 * deleted row of generation 0: who lands the parent waits for it, and who has landed it is waited
 * for, after which the root is known.
 */
final class UnknownParents {

    private static final String TAKE_PLACES =
            """
            insert into landing.%1$s (%2$s, _generation, _origin, _lsn, _deleted)
            select distinct %3$s, 0, 'CHUNK', '0/0'::pg_lsn, true
            from landing.%4$s s join (%5$s) k on %6$s
            where %7$s and not exists (select 1 from landing.%1$s p where %8$s)
            order by %9$s
            on conflict do nothing""";
    private static final String ROOTS =
            "select distinct %1$s from landing.%2$s s join (%3$s) k on %4$s where %1$s is not null";

    private final JdbcTemplate target;

    UnknownParents(JdbcTemplate target) {
        this.target = target;
    }

    /** The roots of these rows that are known after all; {@code keys} as for the lock of events. */
    List<String> rootsOf(LandingTable table, Object[] keys) {
        String keyStage = new StageSql(table).keyStage();
        String sameKey = same("s", table.keyNames(), "k", table.keyNames());
        target.update(takePlaces(table, keyStage, sameKey), keys);
        return target.queryForList(
                ROOTS.formatted(table.rootKey("s"), table.name(), keyStage, sameKey),
                String.class,
                keys);
    }

    private static String takePlaces(LandingTable table, String keyStage, String sameKey) {
        Step parent = table.path().get(1);
        List<String> key = names(parent.key());
        List<String> toParent = names(table.path().get(0).toParent());
        return TAKE_PLACES.formatted(
                parent.table(),
                String.join(", ", key),
                of("s", toParent),
                table.name(),
                keyStage,
                sameKey,
                toParent.stream()
                        .map(column -> "s.%s is not null".formatted(column))
                        .collect(Collectors.joining(" and ")),
                same("p", key, "s", toParent),
                of("s", toParent));
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static String of(String alias, List<String> names) {
        return names.stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    private static String same(String left, List<String> names, String right, List<String> others) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "%s.%s = %s.%s".formatted(left, names.get(i), right, others.get(i)))
                .collect(Collectors.joining(" and "));
    }
}
