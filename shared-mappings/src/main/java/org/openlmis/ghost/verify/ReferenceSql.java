package org.openlmis.ghost.verify;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that check one reference, over rows this system derived: their ids are of a
 * version that v3 itself never gives.
 *
 * @param key the columns that name a row of the referring table
 * @param id the column that tells this system's rows from others
 */
record ReferenceSql(UnenforcedReference reference, List<String> key, String id) {

    private static final String FROM =
            """
            from %s t left join (select distinct %s from %s) r on %s
            where t.%s is not null and substr(t.%s::text, 15, 1) = '5' and %s\
            """;

    private static final String COUNT =
            "select count(*) as looked_at, count(*) filter (where r.c0 is null) as dangling %s";

    private static final String READ_DANGLING =
            "select %s as row_key, %s as missing %s and r.c0 is null";

    private static final String READ_FIRST = "%s order by 1 limit ?";

    private static final String READ_AGAIN =
            """
            select f.row_key, f.missing, coalesce(min(d.root_key), '') as root_key,
                coalesce(bool_or(s.state = 'DIRTY'), false) as dirty,
                coalesce(bool_or(d.leaving or s.state <> 'DIRTY'), false) as held
            from (%s and t.%s = any (?::uuid[])) f
            left join ghost.derived_row d on d.v3_key = f.row_key
            left join (
                select entity, root_key, state from ghost.dirty_root
                union all
                select entity, root_key, 'QUARANTINED' from ghost.quarantine
            ) s on s.entity = d.entity and s.root_key = d.root_key
            group by 1, 2\
            """;

    /** How many references there are, and how many of them name no row. */
    String count() {
        return COUNT.formatted(from());
    }

    /** The first rows that name no row; parameter: how many. */
    String readFirst() {
        return READ_FIRST.formatted(readDangling());
    }

    /** Those of these rows that still name none, and what holds their roots; parameter: ids. */
    String readAgain() {
        return READ_AGAIN.formatted(readDangling(), key.get(0));
    }

    private String readDangling() {
        String keyText =
                key.stream()
                        .map("t.%s::text"::formatted)
                        .collect(Collectors.joining(" || '/' || "));
        String missing =
                reference.columns().stream()
                        .map("coalesce(t.%s::text, 'null')"::formatted)
                        .collect(Collectors.joining(" || '/' || "));
        return READ_DANGLING.formatted(keyText, missing, from());
    }

    private String from() {
        List<String> columns = reference.columns();
        return FROM.formatted(
                reference.table(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> reference.named().get(i) + " as c" + i)
                        .collect(Collectors.joining(", ")),
                reference.referred(),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> "t.%s = r.c%d".formatted(columns.get(i), i))
                        .collect(Collectors.joining(" and ")),
                columns.get(0),
                id,
                reference.condition());
    }
}
