package org.openlmis.ghost.lookup;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetColumn;

/**
 * Finds roots that are their own ancestors: no order of writing could satisfy v3, so they go to
 * quarantine. Thread-safe.
 */
public final class SelfReferences {

    private static final String CYCLES =
            """
            with recursive walk (start, at) as (
                select t.%2$s, t.%3$s from %1$s t where t.%2$s = any(?::%4$s[]) and %5$s
                union
                select w.start, t.%3$s from walk w join %1$s t on t.%2$s = w.at where %5$s
            )
            select distinct start::text from walk where at = start""";

    private final Landing landing;

    public SelfReferences(Landing landing) {
        this.landing = landing;
    }

    /** The v2 columns by which an entity's roots refer to other roots of it. */
    public static List<String> columns(EntityDefinition<?> entity) {
        return entity.targets().stream()
                .filter(target -> entity.root().equals(target.sourceTable()))
                .flatMap(target -> target.columns().stream())
                .filter(column -> entity.root().table().equals(column.referredTable()))
                .map(TargetColumn::v2Column)
                .filter(column -> column != null && !entity.root().keyColumns().contains(column))
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** Those of these roots that lead back to themselves. */
    public Set<String> inCycles(
            V2Source source, EntityDefinition<?> entity, Collection<String> rootKeys) {
        Set<String> inCycles = new HashSet<>();
        LandingTable table = landing.table(entity.root().table());
        for (String column : columns(entity)) {
            LandingTable.Column key = table.key().get(0);
            String sql =
                    CYCLES.formatted(
                            source.schema() + "." + table.name(),
                            key.name(),
                            column,
                            key.type(),
                            source.exists("t"));
            inCycles.addAll(
                    source.jdbc()
                            .queryForList(
                                    sql, String.class, (Object) rootKeys.toArray(String[]::new)));
        }
        return inCycles;
    }
}
