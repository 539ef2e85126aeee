package org.openlmis.ghost.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openlmis.ghost.landing.LandingTable;

/**
 * The rows of one v2 table that belong to given roots; {@code t0} is the row, {@code k.root} its
 * root.
 */
record RowsOfRoots(LandingTable table) {

    /** From and where; the parameters are {@link #parameters}. */
    String from(V2Source source) {
        int parts = table.rootColumns().size();
        return "from unnest(?::text[]%s) as k (root%s), %s where %s and %s"
                .formatted(
                        ", ?::text[]".repeat(parts),
                        IntStream.range(0, parts)
                                .mapToObj(i -> ", k" + i)
                                .collect(Collectors.joining()),
                        table.from(source.schema()),
                        source.isLanding()
                                ? isOfRoot(parts)
                                : table.throughIndexes(isOfRoot(parts)),
                        exist(source));
    }

    private String isOfRoot(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(
                        i ->
                                "%s.%s = k.k%d::%s"
                                        .formatted(
                                                table.rootAlias(),
                                                table.rootColumns().get(i).name(),
                                                i,
                                                table.rootColumns().get(i).type()))
                .collect(Collectors.joining(" and "));
    }

    private String exist(V2Source source) {
        return IntStream.range(0, Math.max(1, table.path().size() - 1))
                .mapToObj(i -> source.exists("t" + i))
                .collect(Collectors.joining(" and "));
    }

    /** The root keys, then one array of texts per column of the root's key. */
    Object[] parameters(Collection<String> rootKeys) {
        int parts = table.rootColumns().size();
        List<Object> parameters = new ArrayList<>();
        parameters.add(rootKeys.toArray(String[]::new));
        for (int i = 0; i < parts; i++) {
            int part = i;
            parameters.add(
                    rootKeys.stream()
                            .map(key -> key.split("/", parts)[part])
                            .toArray(String[]::new));
        }
        return parameters.toArray();
    }
}
