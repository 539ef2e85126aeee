package org.openlmis.ghost.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Evaluator;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks the mapping of one entity what roots demand of v3, by v2 itself or by what has landed of it.
 */
final class Demands {

    private final Evaluator evaluator;
    private final EntityDefinition<?> entity;
    private final Snapshot replica;
    private final V2Source v2;
    private final V2Source landing;

    Demands(
            Evaluator evaluator,
            EntityDefinition<?> entity,
            Snapshot replica,
            JdbcTemplate target) {
        this.evaluator = evaluator;
        this.entity = entity;
        this.replica = replica;
        this.v2 = V2Source.v2(replica.jdbc());
        this.landing = V2Source.landing(target);
    }

    /** The same roots in batches that are small enough to be read together. */
    List<List<String>> batches(List<String> rootKeys) {
        return replica.read(
                () -> evaluator.batches(v2, entity, rootKeys, Driver.CHUNK.rowsPerBatch()));
    }

    /** What v2 demands, read in one snapshot of the replica. */
    Map<String, Demand> ofV2(List<String> rootKeys) {
        return replica.read(() -> demands(v2, rootKeys));
    }

    /** What landing rows demand, read in the caller's snapshot of the target. */
    Map<String, Demand> ofLanding(List<String> rootKeys) {
        return demands(landing, rootKeys);
    }

    private Map<String, Demand> demands(V2Source source, List<String> rootKeys) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        evaluator
                .evaluate(source, entity, rootKeys)
                .forEach((key, outcome) -> demands.put(key, Demand.of(outcome)));
        return demands;
    }
}
