package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.LandingTable.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cuts an entity's root keys into ranges of about equal numbers of roots: exactly from the
 * replica's index for tables of ordinary size, from a sample of pages for large ones. Thread-safe.
 */
public final class ChunkPlanner {

    private static final long EXACT_UP_TO = 2_000_000;
    private static final double SAMPLE_PERCENT = 2;
    private static final String ESTIMATE =
            "select greatest(0, reltuples)::bigint from pg_class where oid = to_regclass('public.' || ?)";
    private static final String BOUNDS =
            """
            select k::text from (
                select %1$s as k, row_number() over (order by %1$s) as number from public.%2$s t0 %3$s
            ) keys where number %% ? = 0 order by number""";
    private static final String LAST = "select %s::text from public.%s t0 order by %s desc limit 1";
    private static final String MIDDLE =
            """
            select middle::text from (
                select percentile_disc(0.5) within group (order by k) as middle, max(k) as last
                from (select %s as k from public.%s t0 where %s) keys
            ) found where middle < last""";

    private final JdbcTemplate replica;
    private final Landing landing;

    ChunkPlanner(DataSource replica, Landing landing) {
        this.replica = new JdbcTemplate(replica);
        this.landing = landing;
    }

    /**
     * Ranges in key order that together cover every key the replica has; at least one. {@code
     * chunkSize} is in root rows.
     */
    public List<ChunkRange> plan(String entity, int chunkSize) {
        if (chunkSize < 1) {
            throw new IllegalArgumentException("a chunk holds at least one root, not " + chunkSize);
        }
        LandingTable root = landing.tables(entity).get(0);
        String key = key(root);
        List<String> last =
                replica.queryForList(LAST.formatted(key, root.name(), key), String.class);
        List<ChunkRange> ranges = new ArrayList<>();
        String lower = null;
        for (String upper :
                Stream.concat(bounds(root, key, chunkSize).stream(), last.stream())
                        .distinct()
                        .toList()) {
            ranges.add(new ChunkRange(lower, upper));
            lower = upper;
        }
        return ranges.isEmpty() ? List.of(new ChunkRange(null, null)) : ranges;
    }

    private List<String> bounds(LandingTable root, String key, int chunkSize) {
        Long estimate = replica.queryForObject(ESTIMATE, Long.class, root.name());
        boolean sampled = estimate != null && estimate > EXACT_UP_TO;
        String sample = sampled ? "tablesample system (%s)".formatted(SAMPLE_PERCENT) : "";
        long step = sampled ? Math.max(1, Math.round(chunkSize * SAMPLE_PERCENT / 100)) : chunkSize;
        return replica.queryForList(BOUNDS.formatted(key, root.name(), sample), String.class, step);
    }

    /** A key that cuts a range in two, or null if it holds less than two keys. */
    @Nullable String middle(String entity, ChunkRange range) {
        LandingTable root = landing.tables(entity).get(0);
        String sql =
                MIDDLE.formatted(
                        key(root), root.name(), root.inRange(range.lower(), range.upper()));
        Object[] bounds =
                Stream.of(range.lower(), range.upper()).filter(bound -> bound != null).toArray();
        return replica.queryForList(sql, String.class, bounds).stream().findFirst().orElse(null);
    }

    private static String key(LandingTable root) {
        Column column = root.rootColumns().get(0);
        return "t0." + column.name() + LandingTable.collation(column);
    }
}
