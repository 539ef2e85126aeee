package org.openlmis.ghost.verify;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.LandingTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pages through the root keys of one entity, without OFFSET: those v2 has, and those only v3 knows.
 */
final class RootKeys {

    private static final String READ_PAGE =
            "select %s as root_key from public.%s t %s order by %s limit ?";

    private static final String READ_DERIVED_PAGE =
            """
            select distinct root_key from ghost.derived_row
            where entity = ? and root_key > ? order by root_key limit ?\
            """;

    private static final String FIND_GONE =
            """
            select k.root_key from unnest(?::text[]) as k (root_key)
            where not exists (select from public.%s t where %s) order by k.root_key\
            """;

    private final LandingTable root;
    private final JdbcTemplate target;
    private final JdbcTemplate replica;

    RootKeys(LandingTable root, JdbcTemplate target, JdbcTemplate replica) {
        this.root = root;
        this.target = target;
        this.replica = replica;
    }

    /** The next keys of v2 in key order, from after this one on; null begins. */
    List<String> inV2(@Nullable String after, int limit) {
        String condition =
                after == null
                        ? ""
                        : "where (%s) > (%s)"
                                .formatted(join(this::ordered), join(key -> "?::" + key.type()));
        String page = READ_PAGE.formatted(keyText(), root.name(), condition, join(this::ordered));
        Object[] parts = after == null ? new Object[0] : after.split("/", root.key().size());
        Object[] parameters = Arrays.copyOf(parts, parts.length + 1, Object[].class);
        parameters[parts.length] = limit;
        return replica.queryForList(page, String.class, parameters);
    }

    /** The next roots that v3 rows were derived from; an empty text begins. */
    List<String> derived(String entity, String after, int limit) {
        return target.queryForList(READ_DERIVED_PAGE, String.class, entity, after, limit);
    }

    /** Those of these roots that v2 does not have. */
    List<String> notInV2(List<String> rootKeys) {
        String condition =
                IntStream.range(0, root.key().size())
                        .mapToObj(
                                i ->
                                        "t.%s = split_part(k.root_key, '/', %d)::%s"
                                                .formatted(
                                                        root.key().get(i).name(),
                                                        i + 1,
                                                        root.key().get(i).type()))
                        .collect(Collectors.joining(" and "));
        return replica.queryForList(
                FIND_GONE.formatted(root.name(), condition),
                String.class,
                (Object) rootKeys.toArray(String[]::new));
    }

    private String keyText() {
        return root.key().stream()
                .map(key -> "t.%s::text".formatted(key.name()))
                .collect(Collectors.joining(" || '/' || "));
    }

    private String ordered(LandingTable.Column key) {
        return "t." + key.name() + LandingTable.collation(key);
    }

    private String join(Function<LandingTable.Column, String> part) {
        return root.key().stream().map(part).collect(Collectors.joining(", "));
    }
}
