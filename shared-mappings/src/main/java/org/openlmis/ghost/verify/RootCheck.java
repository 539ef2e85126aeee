package org.openlmis.ghost.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.Outcome;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.verify.DryRun.RowValues;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Looks at one root as a verification looks at a range: the landing rows go through the mapping
 * again, and what they demand is compared with v3. Writes nothing; thread-safe.
 */
public final class RootCheck {

    private static final int DIFFERENCES_TOLD = 200;

    private final Ghost ghost;
    private final Snapshot target;

    /**
     * A check of roots by their landing rows.
     *
     * @param target the same data source that {@code ghost} was made of
     */
    public RootCheck(Ghost ghost, DataSource target) {
        this.ghost = ghost;
        this.target = new Snapshot(target);
    }

    /** What the mapping says of this root by its landing rows, and in which way v3 differs. */
    public DryRun dryRun(String entity, String rootKey) {
        return target.read(() -> dryRun(ghost.catalogue().entity(entity), rootKey));
    }

    private DryRun dryRun(EntityDefinition<?> entity, String rootKey) {
        Outcome outcome =
                ghost.evaluator()
                        .evaluate(V2Source.landing(target.jdbc()), entity, List.of(rootKey))
                        .getOrDefault(rootKey, new Outcome.Gone());
        V3Comparison.Found found =
                new V3Comparison(entity, target.jdbc())
                        .differences(Map.of(rootKey, Demand.of(outcome)), DIFFERENCES_TOLD);
        return DryRun.of(outcome, found.differences());
    }

    /**
     * The rows v3 holds under these keys of a table that the entity writes; none if v3 has no such
     * table, or the mapping only refers to its rows.
     */
    public List<RowValues> held(String entity, String table, Collection<String> keys) {
        LiveColumns live = new LiveColumns(target.jdbc());
        return ghost.catalogue().entity(entity).targets().stream()
                .filter(derived -> derived.name().equals(table) && !derived.isExisting())
                .filter(derived -> !live.types(table).isEmpty())
                .findFirst()
                .map(derived -> held(derived, live.comparisonOf(derived), keys))
                .orElse(List.of());
    }

    private List<RowValues> held(
            TargetTable<?, ?> table, ComparisonSql sql, Collection<String> keys) {
        Map<Long, RowValues> rows = new LinkedHashMap<>();
        RowCallbackHandler collect =
                value -> {
                    String key = value.getString(1);
                    rows.computeIfAbsent(
                                    value.getLong(2),
                                    any -> new RowValues(table.name(), key, new LinkedHashMap<>()))
                            .values()
                            .put(value.getString(3), value.getString(4));
                };
        target.jdbc().query(sql.readRows(), collect, (Object) keys.toArray(String[]::new));
        return List.copyOf(rows.values());
    }
}
