package org.openlmis.ghost.apply;

import java.util.List;
import javax.sql.DataSource;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.dirty.OwedMarks;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingSchema;
import org.openlmis.ghost.lookup.AggregateReader;
import org.openlmis.ghost.lookup.LookupReader;
import org.openlmis.ghost.lookup.References;
import org.openlmis.ghost.lookup.RootSizes;
import org.openlmis.ghost.lookup.SelfReferences;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.quarantine.Quarantine;
import org.openlmis.ghost.remark.Remarks;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.target.TargetWriter;
import org.springframework.jdbc.core.JdbcTemplate;

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
        DeadLetters deadLetters,
        StreamPositions positions,
        Derivation derivation,
        EntityStates entities,
        Clearing clearing,
        Evaluator evaluator,
        Runnable preparation) {

    /**
     * Puts the protocol together.
     *
     * @param target the v3 database, schemas batch and ghost migrated
     * @param replica v2's read replica (or its primary), read-only
     * @param primary v2's primary, asked only for its WAL position
     */
    public static Ghost of(
            MappingCatalogue catalogue, DataSource target, DataSource replica, DataSource primary) {
        SchemaFacts facts = SchemaFacts.load();
        TargetTransactions transactions = new TargetTransactions(target);
        JdbcTemplate jdbc = transactions.jdbc();
        Landing landing = new Landing(jdbc, catalogue, facts);
        DirtyRoots dirtyRoots = new DirtyRoots(jdbc);
        Dependants dependants = new Dependants(jdbc, landing);
        Marks marks =
                new Marks(
                        dirtyRoots,
                        dependants,
                        new InFlight(transactions, catalogue),
                        new EntityRows(jdbc),
                        catalogue);
        EntityStates states = new EntityStates(transactions, catalogue, landing);
        StreamPositions positions = new StreamPositions(transactions, catalogue);
        ChunkPlanner planner = new ChunkPlanner(replica, landing);
        Evaluator evaluator =
                new Evaluator(
                        new AggregateReader(landing, new LookupReader(jdbc, landing)),
                        new RootSizes(landing),
                        new References(jdbc, catalogue),
                        new SelfReferences(landing),
                        catalogue,
                        facts);
        BatchWriter writer =
                new BatchWriter(
                        new Settlement(
                                new TargetWriter(jdbc, catalogue, facts),
                                dirtyRoots,
                                new OwedMarks(jdbc),
                                new Quarantine(jdbc),
                                new Remarks(jdbc)));
        EventLander events = new EventLander(transactions, catalogue, landing, marks, positions);
        Derivation derivation =
                new Derivation(
                        catalogue,
                        landing,
                        dirtyRoots,
                        new RootDeriver(transactions, catalogue, evaluator, writer, states),
                        new MarkDelivery(transactions, dirtyRoots, dependants, catalogue));
        LandingSchema schema = new LandingSchema(jdbc, catalogue, landing.tables());
        return new Ghost(
                catalogue,
                facts,
                new Generations(transactions, primary, replica, landing, marks),
                planner,
                new ChunkLedger(transactions, planner),
                new ChunkLander(transactions, replica, landing, marks),
                events,
                new DeadLetters(transactions, catalogue, landing, events),
                positions,
                derivation,
                states,
                new Clearing(transactions, catalogue, derivation, states),
                evaluator,
                () ->
                        transactions.runWithoutResult(
                                () -> prepare(schema, catalogue, transactions, states)));
    }

    /** Nobody lands under other settings between the telling of new ones and the marks. */
    private static void prepare(
            LandingSchema schema,
            MappingCatalogue catalogue,
            TargetTransactions transactions,
            EntityStates states) {
        List<String> otherwise = schema.derivedOtherwise();
        if (!otherwise.isEmpty()) {
            catalogue.entityNames().stream().sorted().forEach(transactions::lockExclusive);
        }
        schema.prepare();
        otherwise.forEach(states::redirty);
    }

    /**
     * Creates missing landing tables, columns and entity rows, under a lock; harmless to repeat.
     */
    public void prepare() {
        preparation.run();
    }
}
