package org.openlmis.ghost.apply;

import javax.sql.DataSource;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * The protocol, put together for one target database: what both applications and the tests use.
 * Stateless apart from its collaborators; thread-safe.
 */
public record Ghost(
        MappingCatalogue catalogue,
        SchemaFacts facts,
        Generations generations,
        ChunkPlanner planner,
        ChunkLedger ledger,
        ChunkLander chunks,
        EventLander events,
        StreamPositions positions,
        Derivation derivation,
        EntityStates entities) {

    /**
     * Puts the protocol together.
     *
     * @param target the v3 database, schemas batch and ghost migrated
     * @param replica v2's read replica (or its primary), read-only
     * @param primary v2's primary, asked only for its WAL position
     */
    public static Ghost of(
            MappingCatalogue catalogue, DataSource target, DataSource replica, DataSource primary) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates missing landing tables, columns and entity rows, under a lock; harmless to repeat.
     */
    public void prepare() {
        throw new UnsupportedOperationException();
    }
}
