package org.openlmis.ghost.dirty;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.LandingTable;
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
    private static final String LIVE = " and d.v2_time is not null";

    /**
     * By the landing rows of the range: marks of other ranges, and dead ones, are never looked at.
     */
    private static final String SEE_RANGE =
            """
            select d.root_key, d.mark from ghost.dirty_root d
            where d.entity = ? and d.state = 'DIRTY'
            and d.root_key = any(array(select %s from landing.%s t0 where %s))
            order by d.root_key""";

    private static final String COVERED =
            """
             and not exists (select 1 from ghost.chunk c
                where c.entity = d.entity and c.generation = ? and c.state = 'PLANNED'
                and (c.lower_key is null or %1$s > c.lower_key::%2$s)
                and (c.upper_key is null or %1$s <= c.upper_key::%2$s))""";

    /**
     * One probe of the primary key per mark, in the order given: a join would read every mark of
     * the entity, and all the dead ones.
     */
    private static final String TAKE =
            """
            select d.root_key, d.row_count, d.attempts, d.v2_time, d.lsn::text
            from unnest(?::text[], ?::bigint[]) as k (root_key, mark)
            cross join lateral (
                select * from ghost.dirty_root m
                where m.entity = ? and m.root_key = k.root_key and m.mark = k.mark and m.state = 'DIRTY'
                for update skip locked) d""";

    private final JdbcTemplate target;

    public StandingMarks(JdbcTemplate target) {
        this.target = target;
    }

    /** A root as it is marked now; renewing its mark changes the number. */
    public record Mark(String rootKey, long number) {}

    /** Bounds of root keys, lower exclusive, upper inclusive, null open. */
    public record Range(@Nullable String lower, @Nullable String upper) {}

    /**
     * Dirty roots in the order of their keys, none of them locked.
     *
     * @param after keys up to this one were seen before, empty at first
     * @param firstFill the generation whose chunks must have landed first, null if the entity was
     *     filled once
     */
    public List<Mark> see(LandingTable root, @Nullable Integer firstFill, String after, int limit) {
        return see(root, firstFill, after, limit, "");
    }

    /** As the other, but only roots of which events brought rows. */
    public List<Mark> seeLive(
            LandingTable root, @Nullable Integer firstFill, String after, int limit) {
        return see(root, firstFill, after, limit, LIVE);
    }

    private List<Mark> see(
            LandingTable root, @Nullable Integer firstFill, String after, int limit, String which) {
        List<Object> parameters = new ArrayList<>(List.of(root.entity(), after));
        String covered = "";
        if (firstFill != null) {
            Column column = root.rootColumns().get(0);
            covered = " " + COVERED.formatted(rangeKey(column), column.type());
            parameters.add(firstFill);
        }
        parameters.add(limit);
        return query(SEE.formatted(which + covered), parameters);
    }

    /** All dirty roots of a range that have a landing row, deleted or not; none of them locked. */
    public List<Mark> see(LandingTable root, Range range) {
        List<Object> parameters = new ArrayList<>(List.of(root.entity()));
        Stream.of(range.lower(), range.upper()).filter(Objects::nonNull).forEach(parameters::add);
        return query(
                SEE_RANGE.formatted(
                        root.rootKey("t0"),
                        root.name(),
                        root.inRange(range.lower(), range.upper())),
                parameters);
    }

    private List<Mark> query(String sql, List<Object> parameters) {
        return target.query(
                sql,
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
