package org.openlmis.ghost.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openlmis.ghost.log.LogField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Halts entities while a live schema differs from what their mappings believe, and frees them when
 * the difference is gone.
 *
 * <p>It guarantees, to whoever derives: an entity with a blocking finding is halted from the first
 * check that sees it; other entities are not touched; a halt for another reason is neither replaced
 * nor cleared. After v2 drifted back the entity requires the next generation, since v2 may have
 * changed values without an event; after v3 drifted back all its roots are dirty, since v3 may have
 * lost values.
 *
 * <p>A side that cannot be reached allows no conclusion: its findings and halts stay as they are.
 * What drifts away and back between two checks is not seen. Any number of processes may watch; one
 * checks at a time. Thread-safe.
 */
public final class DriftWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final DriftCheck drift;
    private final DataSource v2;
    private final JdbcTemplate target;
    private final FindingStore store;
    private final Consumer<String> redirty;
    private final TransactionTemplate transaction;

    /**
     * Watches one pair of databases.
     *
     * @param v2 v2's replica or primary; only its catalog is read
     * @param target the v3 database with schema {@code ghost}
     * @param redirty makes every root of the entity of this name dirty
     */
    public DriftWatch(
            DriftCheck drift, DataSource v2, DataSource target, Consumer<String> redirty) {
        this.drift = drift;
        this.v2 = v2;
        this.target = new JdbcTemplate(target);
        this.store = new FindingStore(target);
        this.redirty = redirty;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(target));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks, unless another process is checking; cheap enough for every few seconds. */
    public Checked check() {
        return unlessUnreachable(() -> store.tryLock() ? checkLocked() : Checked.NOTHING);
    }

    /**
     * Checks on suspicion: waits for a check that is going on, since it may have looked too early.
     */
    public Checked checkNow() {
        return unlessUnreachable(
                () -> {
                    store.lock();
                    return checkLocked();
                });
    }

    /** A check inside a transaction. */
    private interface Attempt {
        Checked run();
    }

    private Checked unlessUnreachable(Attempt attempt) {
        try {
            Checked checked = transaction.execute(status -> attempt.run());
            log(checked);
            return checked;
        } catch (TransactionException | DataAccessException e) {
            if (!Unreachable.isCauseOf(e)) {
                throw e;
            }
            LOG.debug("drift unknown side=v3 cause={}", e.toString());
            return Checked.NOTHING;
        }
    }

    private Checked checkLocked() {
        Set<Side> sides = EnumSet.of(Side.V3);
        List<Finding> findings = new ArrayList<>(findV3());
        if (findV2(findings)) {
            sides.add(Side.V2);
        }
        List<FindingStore.Vanished> vanished = store.resolveVanished(sides, findings);
        store.store(findings);
        List<String> halted = store.haltBlocked();
        store.requireReload(store.freed(Side.V2, blocked(vanished, Side.V2)));
        store.freed(Side.V3, blocked(vanished, Side.V3)).forEach(redirty);
        return new Checked(sides, findings, halted, store.clearHalts());
    }

    private List<Finding> findV3() {
        ConnectionCallback<List<Finding>> find = drift::ofV3;
        List<Finding> found = target.execute(find);
        return found == null ? List.of() : found;
    }

    private boolean findV2(List<Finding> findings) {
        try (Connection connection = v2.getConnection()) {
            findings.addAll(drift.ofV2(connection));
            return true;
        } catch (SQLException e) {
            LOG.debug("drift unknown side=v2 cause={}", e.toString());
            return false;
        }
    }

    private static List<String> blocked(List<FindingStore.Vanished> vanished, Side side) {
        return vanished.stream()
                .filter(one -> one.blocking() && one.side() == side)
                .map(FindingStore.Vanished::entity)
                .distinct()
                .toList();
    }

    private static void log(Checked checked) {
        if (checked.changedAnything()) {
            LOG.warn("drift halted={} freed={}", checked.halted(), checked.freed());
            checked.findings().stream()
                    .filter(finding -> finding.blocking())
                    .forEach(finding -> LogField.ENTITY.run(finding.entity(), () -> tell(finding)));
        }
    }

    private static void tell(Finding finding) {
        LOG.warn("drift entity={} {}", finding.entity(), finding.text());
    }
}
