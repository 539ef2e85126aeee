package org.openlmis.ghost.dirty;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.LandingTable.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Dirty marks on their way to be derived: seen first, taken later. Whoever sees marks can wait for
 * transactions that might still touch what those roots read, without holding a lock. Every method
 * belongs into the caller's target transaction.
 */
public final class StandingMarks {

    private static final String SEE =
            """
            select d.root_key, d.mark from ghost.dirty_root d
            where d.entity = ? and d.state = 'DIRTY' and d.root_key > ?%s
            order by d.root_key limit ?""";
    private static final String IN_RANGE = " and %s > ?::%s";
    private static final String UP_TO = " and %s <= ?::%s";
    private static final String COVERED =
            """
             and not exists (select 1 from ghost.chunk c
                where c.entity = d.entity and c.generation = ? and c.state = 'PLANNED'
                and (c.lower_key is null or %1$s > c.lower_key::%2$s)
                and (c.upper_key is null or %1$s <= c.upper_key::%2$s))""";
    private static final String TAKE =
            """
            select d.root_key, d.row_count, d.attempts, d.v2_time, d.lsn::text
            from ghost.dirty_root d
            join unnest(?::text[], ?::bigint[]) as k (root_key, mark) on d.root_key = k.root_key and d.mark = k.mark
            where d.entity = ? and d.state = 'DIRTY'
            order by d.root_key for update of d skip locked""";

    private final JdbcTemplate target;

    public StandingMarks(JdbcTemplate target) {
        this.target = target;
    }

    /** A root as it is marked now; renewing its mark changes the number. */
    public record Mark(String rootKey, long number) {}

    /** Bounds of root keys, lower exclusive, upper inclusive, null open. */
    public record Range(@Nullable String lower, @Nullable String upper) {

        public static final Range ALL = new Range(null, null);
    }

    /**
     * Dirty roots in the order of their keys, none of them locked.
     *
     * @param after keys up to this one were seen before, empty at first
     * @param firstFill the generation whose chunks must have landed first, null if the entity was
     *     filled once
     */
    public List<Mark> see(
            String entity,
            Column rangeColumn,
            Range range,
            @Nullable Integer firstFill,
            String after,
            int limit) {
        String key = rangeKey(rangeColumn);
        StringBuilder condition = new StringBuilder();
        List<Object> parameters = new ArrayList<>(List.of(entity, after));
        if (range.lower() != null) {
            condition.append(IN_RANGE.formatted(key, rangeColumn.type()));
            parameters.add(range.lower());
        }
        if (range.upper() != null) {
            condition.append(UP_TO.formatted(key, rangeColumn.type()));
            parameters.add(range.upper());
        }
        if (firstFill != null) {
            condition.append(' ').append(COVERED.formatted(key, rangeColumn.type()));
            parameters.add(firstFill);
        }
        parameters.add(limit);
        return target.query(
                SEE.formatted(condition),
                (row, number) -> new Mark(row.getString(1), row.getLong(2)),
                parameters.toArray());
    }

    private static String rangeKey(Column column) {
        return column.type().equals("text")
                ? "split_part(d.root_key, '/', 1) collate \"C\""
                : "split_part(d.root_key, '/', 1)::" + column.type();
    }

    /** Locks those of these roots that nobody else is deriving and whose mark was not renewed. */
    public List<DirtyRoot> take(String entity, List<Mark> seen) {
        return target.query(
                TAKE,
                (row, number) -> {
                    OffsetDateTime v2Time = row.getObject(4, OffsetDateTime.class);
                    return new DirtyRoot(
                            row.getString(1),
                            row.getLong(2),
                            row.getInt(3),
                            v2Time == null ? null : v2Time.toInstant(),
                            row.getString(5));
                },
                seen.stream().map(Mark::rootKey).toArray(String[]::new),
                seen.stream().map(Mark::number).toArray(Long[]::new),
                entity);
    }
}
