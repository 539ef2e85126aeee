package org.openlmis.ghost.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Shared rows about which the root of the lowest rank decides. Ranks are kept with the record of
 * derived rows; who no longer demands a row, or now has a higher rank, owes a mark to the root that
 * decides from now on. Belongs into the caller's target transaction, which holds the table's lock.
 */
final class RankedRows {

    private static final String RANK =
            """
            update ghost.derived_row d set rank = n.rank
            from (
                select k.*, p.rank as former
                from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as k (root_key, v3_table, v3_key, rank)
                join ghost.derived_row p on p.entity = ? and p.root_key = k.root_key
                    and p.v3_table = k.v3_table and p.v3_key = k.v3_key
            ) n
            where d.entity = ? and d.root_key = n.root_key and d.v3_table = n.v3_table
            and d.v3_key = n.v3_key and d.rank is distinct from n.rank
            returning d.v3_table, d.v3_key, n.former""";
    private static final String DECIDES_NOW =
            """
            insert into ghost.owed_mark (kind, entity, root_keys)
            select 'ROOT', entity, array_agg(distinct root_key) from (
                select distinct on (o.v3_table, o.v3_key) o.entity, o.root_key
                from unnest(?::text[], ?::text[]) as k (v3_table, v3_key)
                join ghost.derived_row o on o.v3_table = k.v3_table and o.v3_key = k.v3_key
                where (o.entity, o.root_key) <> all (select ?, r from unnest(?::text[]) as r)
                and o.rank is not null and not o.leaving
                order by o.v3_table, o.v3_key, o.rank
            ) lowest group by entity""";

    private final JdbcTemplate target;
    private final DerivedRows derivedRows;

    RankedRows(JdbcTemplate target, DerivedRows derivedRows) {
        this.target = target;
        this.derivedRows = derivedRows;
    }

    /** A ranked row of a root. */
    private record Ranked(String root, V3Row row) {}

    /** Notes the ranks of rows demanded, and hands rows over that were given up. */
    void write(
            EntityDefinition<?> entity,
            Map<String, List<V3Row>> demanded,
            Collection<DerivedRows.Derived> removed) {
        List<String> ranked =
                entity.targets().stream()
                        .filter(TargetTable::isRanked)
                        .<String>map(TargetTable::name)
                        .toList();
        if (ranked.isEmpty()) {
            return;
        }
        List<DerivedRows.Derived> given =
                removed.stream().filter(row -> ranked.contains(row.v3Table())).toList();
        derivedRows.giveUpRank(entity.name(), given);
        List<String> tables =
                new ArrayList<>(given.stream().map(DerivedRows.Derived::v3Table).toList());
        List<String> keys =
                new ArrayList<>(given.stream().map(DerivedRows.Derived::v3Key).toList());
        rank(entity, demanded, tables, keys);
        if (!tables.isEmpty()) {
            target.update(
                    DECIDES_NOW,
                    tables.toArray(String[]::new),
                    keys.toArray(String[]::new),
                    entity.name(),
                    demanded.keySet().toArray(String[]::new));
        }
    }

    private void rank(
            EntityDefinition<?> entity,
            Map<String, List<V3Row>> demanded,
            List<String> tables,
            List<String> keys) {
        List<Ranked> rows = new ArrayList<>();
        demanded.forEach(
                (root, of) ->
                        of.stream()
                                .filter(row -> row.rank() != null)
                                .forEach(row -> rows.add(new Ranked(root, row))));
        if (!rows.isEmpty()) {
            target.query(
                    RANK,
                    row -> {
                        if (row.getObject(3) != null) {
                            tables.add(row.getString(1));
                            keys.add(row.getString(2));
                        }
                    },
                    rows.stream().map(Ranked::root).toArray(String[]::new),
                    rows.stream().map(ranked -> ranked.row().table().name()).toArray(String[]::new),
                    rows.stream().map(ranked -> ranked.row().key()).toArray(String[]::new),
                    rows.stream().map(ranked -> ranked.row().rank()).toArray(Long[]::new),
                    entity.name(),
                    entity.name());
        }
    }
}
