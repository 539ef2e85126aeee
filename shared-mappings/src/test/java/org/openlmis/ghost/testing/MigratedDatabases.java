package org.openlmis.ghost.testing;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.springframework.jdbc.core.JdbcTemplate;

/** A v2 and a v3 database of their own, and the protocol between them. For one test. */
public final class MigratedDatabases {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int ROOTS_PER_CHUNK = 5;

    private final DataSource source = new Connections(ReferenceServer.newV2());
    private final DataSource target = new Connections(ReferenceServer.newV3(Mappings.CATALOGUE));
    private final Ghost ghost = Ghost.of(Mappings.CATALOGUE, target, source, source);
    private final JdbcTemplate v2 = new JdbcTemplate(source);
    private final JdbcTemplate v3 = new JdbcTemplate(target);

    public DataSource source() {
        return source;
    }

    public DataSource target() {
        return target;
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

    /** Loads all entities as the next generation and derives them. */
    public void load() {
        ghost.prepare();
        ghost.catalogue().entityNames().forEach(this::load);
        ghost.derivation().drain(Driver.CHUNK);
    }

    /** Loads one entity as its next generation and derives it. */
    public void load(String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger().plan(generation, ghost.planner().plan(entity, ROOTS_PER_CHUNK));
        Optional<ChunkLease> lease = ghost.ledger().claim(generation, "test", LEASE);
        while (lease.isPresent()) {
            ghost.chunks().land(lease.get());
            ghost.derivation().deriveChunk(lease.get());
            ghost.ledger().done(lease.get());
            lease = ghost.ledger().claim(generation, "test", LEASE);
        }
        ghost.generations().close(generation);
    }
}
