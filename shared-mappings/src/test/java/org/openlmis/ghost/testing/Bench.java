package org.openlmis.ghost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A v2 database, a v3 database and the protocol between them, which a test drives step by step:
 * nothing happens unless the test says so.
 */
public final class Bench implements AutoCloseable {

    public static final Duration LEASE = Duration.ofMinutes(1);

    /** The statement by which a transaction that derives takes its roots. */
    public static final String TAKES_ROOTS = "from ghost.dirty_root m";

    private static final int ROUNDS = 20;

    private final MappingCatalogue catalogue;
    private final Connections v2Connections;
    private final Connections v3Connections;
    private final Connections replica;
    private final JdbcTemplate v2;
    private final JdbcTemplate v3;
    private final Ghost ghost;
    private final V2Stream stream;
    private final List<V2Change> pending = new ArrayList<>();
    private final Polls polls = new Polls();

    private Bench(
            MappingCatalogue catalogue, DataSource primary, DataSource replica, DataSource target) {
        this.catalogue = catalogue;
        this.v2Connections = new Connections(primary);
        this.v3Connections = new Connections(target);
        this.v2 = new JdbcTemplate(v2Connections);
        this.v3 = new JdbcTemplate(v3Connections);
        this.replica = new Connections(replica);
        this.ghost = Ghost.of(catalogue, v3Connections, this.replica, v2Connections);
        this.stream = new V2Stream(v2Connections, catalogue);
        ghost.prepare();
        v3.update(
                "insert into requisition.requisition_templates (id, name) values (?, 'native')",
                RequisitionFixture.TEMPLATE);
    }

    /** Databases of its own, v2 being its own replica. */
    public static Bench open() {
        return open(Fixtures.CATALOGUE);
    }

    /** As {@link #open()}, with other mappings. */
    public static Bench open(MappingCatalogue catalogue) {
        DataSource v2 = new Connections(ReferenceServer.newV2());
        return new Bench(catalogue, v2, v2, ReferenceServer.newV3(catalogue));
    }

    /** A v3 database of its own for a v2 that the test has prepared. */
    public static Bench open(DataSource primary, DataSource replica) {
        return new Bench(
                Fixtures.CATALOGUE, primary, replica, ReferenceServer.newV3(Fixtures.CATALOGUE));
    }

    /**
     * Another process for the same v3, with mappings of its own; it reaches no v2, so it derives
     * from landing rows alone.
     */
    public Ghost processWithoutV2(MappingCatalogue mappings) {
        DataSource unreachable = new UnreachableV2();
        return Ghost.of(mappings, v3Connections, unreachable, unreachable);
    }

    public Ghost ghost() {
        return ghost;
    }

    public JdbcTemplate v2() {
        return v2;
    }

    public JdbcTemplate v3() {
        return v3;
    }

    public DataSource v2Connections() {
        return v2Connections;
    }

    public DataSource v3Connections() {
        return v3Connections;
    }

    /** Runs statements in v2, each committed on its own. */
    public void v2(String... statements) {
        for (String statement : statements) {
            v2.execute(statement);
        }
    }

    /** A session of v2 with a transaction that the test commits. */
    public Connection v2Transaction() {
        try {
            Connection session = v2Connections.getConnection();
            session.setAutoCommit(false);
            return session;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value of the only row a query of v3 finds. */
    public <T> T one(Class<T> type, String query, Object... parameters) {
        return v3.queryForObject(query, type, parameters);
    }

    /** The first column of the rows a query of v3 finds, as texts. */
    public List<String> texts(String query, Object... parameters) {
        return v3.queryForList(query, String.class, parameters);
    }

    /** Loads all entities as their jobs would, one chunk per root. */
    public void loadAll() {
        catalogue.entityNames().forEach(this::load);
        settle();
    }

    /** Opens, fills and closes a generation. */
    public Generation load(String entity) {
        return fill(plan(entity));
    }

    /** Derives chunks landed before, then lands and derives the rest and closes. */
    public void fillLater(Generation generation, ChunkLease... landed) {
        for (ChunkLease lease : landed) {
            ghost.derivation().deriveChunk(lease);
            ghost.ledger().done(lease);
        }
        fill(generation);
    }

    /** Lands and derives the chunks that are not done, and closes the generation. */
    public Generation fill(Generation generation) {
        for (var lease = claim(generation); lease.isPresent(); lease = claim(generation)) {
            ghost.chunks().land(lease.get());
            ghost.derivation().deriveChunk(lease.get());
            ghost.ledger().done(lease.get());
        }
        assertThat(ghost.generations().close(generation)).as("closed %s", generation).isTrue();
        return generation;
    }

    /** Opens a generation with one chunk per root. */
    public Generation plan(String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger().plan(generation, ghost.planner().plan(entity, 1));
        return generation;
    }

    public Optional<ChunkLease> claim(Generation generation) {
        return ghost.ledger().claim(generation, "test", LEASE);
    }

    /** Claims the next chunk, which there must be. */
    public ChunkLease claimed(Generation generation) {
        return claim(generation).orElseThrow();
    }

    /** Takes what v2 committed since the last call out of the stream, and lands none of it. */
    public List<V2Change> changes() {
        return stream.next();
    }

    /** Forgets what v2 committed up to now. */
    public void skipChanges() {
        stream.advance();
        pending.clear();
    }

    /** Lands everything v2 committed, as one poll. */
    public void deliver() {
        deliver(change -> true);
    }

    /** Lands what v2 committed to this table; the rest is landed by the next calls. */
    public void deliver(String table) {
        deliver(change -> change.table().equals(table));
    }

    /** Lands the changes that this holds for; the rest is landed by the next calls. */
    public void deliver(Predicate<V2Change> which) {
        pending.addAll(changes());
        List<V2Change> chosen = pending.stream().filter(which).toList();
        pending.removeAll(chosen);
        land(chosen);
    }

    /** Takes the changes of this table out of the stream; the rest is landed by the next calls. */
    public List<V2Change> changesOf(String table) {
        pending.addAll(changes());
        List<V2Change> chosen =
                pending.stream().filter(change -> change.table().equals(table)).toList();
        pending.removeAll(chosen);
        return chosen;
    }

    /** Lands changes of another partition, whose position nobody else moves. */
    public long landAs(String partition, List<V2Change> changes) {
        return ghost.events().land(Polls.of(partition, changes));
    }

    /** Lands changes as one poll. */
    public long land(List<V2Change> changes) {
        return ghost.events().land(poll(changes));
    }

    /** A poll of these changes, one partition per table, from where the last poll ended. */
    public EventBatch poll(List<V2Change> changes) {
        return polls.next(changes);
    }

    /** Lands and derives everything until nothing moves any more; counts must balance then. */
    public void settle() {
        deliver();
        settleLanded();
    }

    /** Derives everything that is landed until nothing moves any more. */
    public void settleLanded() {
        String before = "";
        for (int round = 0; round < ROUNDS; round++) {
            long written = ghost.derivation().drain(Driver.EVENT).rowsWritten();
            String now = waiting().toString();
            if (written == 0 && now.equals(before)) {
                break;
            }
            before = now;
            passTime();
            ghost.derivation().recheckWaiting();
        }
        assertBalanced();
    }

    /** Whoever waits for a time to try again has waited long enough. */
    public void passTime() {
        v3.update(
                "update ghost.dirty_root set retry_at = clock_timestamp() where retry_at is not null");
    }

    /** {@code entity/root code} of the roots that wait. */
    public List<String> waiting() {
        return texts(
                """
                select entity || '/' || root_key || ' ' || wait_code from ghost.dirty_root
                where state = 'WAITING' order by 1""");
    }

    /** {@code entity/root} of the roots that are dirty. */
    public List<String> dirty() {
        return texts(
                """
                select entity || '/' || root_key from ghost.dirty_root
                where state = 'DIRTY' order by 1""");
    }

    /** {@code entity/root code} of the quarantined roots. */
    public List<String> quarantined() {
        return texts(
                "select entity || '/' || root_key || ' ' || code from ghost.quarantine order by 1");
    }

    /** Every v2 row read is accounted for. */
    public void assertBalanced() {
        assertThat(ghost.entities().all()).allMatch(EntityStatus::isBalanced, "balanced");
    }

    /** Derives in a thread of its own, which stops when it is about to commit what it derived. */
    public Held<Derived> derivedButNotCommitted() {
        return Held.beforeCommitAfter(TAKES_ROOTS, () -> ghost.derivation().drain(Driver.EVENT));
    }

    /** As {@link #derivedButNotCommitted()}, one entity only. */
    public Held<Derived> derivedButNotCommitted(String entity) {
        return Held.beforeCommitAfter(
                TAKES_ROOTS, () -> ghost.derivation().drain(Driver.EVENT, entity));
    }

    /** Waits until a session of v3 waits for a lock. */
    public void awaitBlocked() {
        Await.until("a session waits for a lock", this::isBlocked);
    }

    /** Whether a session of v3 waits for a lock. */
    public boolean isBlocked() {
        return one(
                        Integer.class,
                        """
                        select count(*)::int from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'""")
                > 0;
    }

    @Override
    public void close() {
        stream.close();
        try {
            v2Connections.close();
            replica.close();
            v3Connections.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
