package org.openlmis.ghost.landing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Lookup;

/**
 * The statement that marks landing rows as deleted which v2 no longer has. It returns what it
 * touched in the form of {@link MergeSql}.
 */
record SweepSql(LandingTable table, List<Lookup<?, ?>> lookups) {

    private static final String SWEEP =
            """
            with swept as (
                update landing.%1$s t0 set _deleted = true, _generation = ?, _origin = 'CHUNK', _lsn = ?::pg_lsn
                where not t0._deleted and t0._generation < ? and %2$s
                returning t0.*
            )
            select 'root', %3$s, count(*), null::text[] from swept n group by 2
            %4$s""";

    /** Parameters: generation, position, generation, then the bounds that are not null. */
    String sweep(@Nullable String lower, @Nullable String upper) {
        return SWEEP.formatted(
                table.name(),
                table.landingInRange(lower, upper),
                table.rootKey("n"),
                IntStream.range(0, lookups.size())
                        .mapToObj(this::foundByLookup)
                        .collect(Collectors.joining(" ")));
    }

    private String foundByLookup(int index) {
        return "union all select distinct '%d', null, 0, array[%s] from swept n"
                .formatted(index, MergeSql.texts("n", lookups.get(index).foundColumns()));
    }
}
