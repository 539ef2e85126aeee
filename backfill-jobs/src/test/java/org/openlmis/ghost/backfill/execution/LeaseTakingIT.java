package org.openlmis.ghost.backfill.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.TableLock;
import org.openlmis.ghost.ddl.GhostMigrations;

/** Two processes want to execute the same entity. */
class LeaseTakingIT {

    private static final String ENTITY = "facilities";
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Databases databases = Databases.create();
    private final ExecutionLeases leases = new ExecutionLeases(databases.v3(), LEASE);
    private final HeldLeases ours = new HeldLeases(leases, "ours", OFTEN);
    private final StopSignal stop = new StopSignal();

    @BeforeEach
    void migrate() {
        new GhostMigrations(databases.v3Source()).migrate();
    }

    @AfterEach
    void close() {
        ours.close();
    }

    @Test
    void takesALeaseOverThatRanOutUntouched() {
        assertThat(leases.acquire(ENTITY, "dead")).isTrue();

        taking(Patience.UNTIL_LEASE_RUNS_OUT).take(ENTITY);

        assertThat(ours.isHeld(ENTITY)).isTrue();
        assertThat(owner()).isEqualTo("ours");
    }

    @Test
    void refusesAHolderThatRenews() {
        try (HeldLeases theirs = new HeldLeases(leases, "theirs", OFTEN)) {
            assertThat(theirs.acquire(ENTITY)).isTrue();

            assertThatThrownBy(() -> taking(Patience.UNTIL_LEASE_RUNS_OUT).take(ENTITY))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageStartingWith("facilities is already being executed by theirs;");
            assertThat(owner()).isEqualTo("theirs");
        }
    }

    @Test
    void refusesAHolderThatEndedMeanwhile() {
        ExecutionLeases patientLease = new ExecutionLeases(databases.v3(), Duration.ofMinutes(1));
        assertThat(patientLease.acquire(ENTITY, "theirs")).isTrue();

        CompletableFuture<Void> taking =
                CompletableFuture.runAsync(
                        () -> taking(Patience.UNTIL_LEASE_RUNS_OUT).take(ENTITY));
        await().during(Duration.ofMillis(300)).until(() -> !taking.isDone());
        patientLease.release(ENTITY, "theirs");

        assertThat(taking).failsWithin(Duration.ofSeconds(5));
        assertThat(ours.isHeld(ENTITY)).isFalse();
    }

    @Test
    void answersAtOnceWithoutPatience() {
        assertThat(leases.acquire(ENTITY, "dead")).isTrue();

        assertThatThrownBy(() -> taking(Patience.NONE).take(ENTITY))
                .isInstanceOf(AlreadyRunningException.class);
    }

    @Test
    void noticesThatItsLeaseWasTakenOver() {
        assertThat(ours.acquire(ENTITY)).isTrue();
        databases.v3().sql("update ghost.execution_lease set owner = 'theirs'").update();

        await().until(() -> !ours.isHeld(ENTITY));
        ours.release(ENTITY);
        assertThat(owner()).isEqualTo("theirs");
    }

    @Test
    void doesNotTakeAgainWhatRanOutWhileItWorks() {
        assertThat(ours.acquire(ENTITY)).isTrue();
        databases
                .v3()
                .sql("update ghost.execution_lease set lease_until = '-infinity', owner = 'lost'")
                .update();

        assertThatThrownBy(() -> taking(Patience.UNTIL_LEASE_RUNS_OUT).take(ENTITY))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("is already being executed by ours");
    }

    @Test
    void isWaitedForUntilEveryLeaseIsGivenBack() throws InterruptedException {
        taking(Patience.NONE).take(ENTITY);

        assertThat(ours.awaitNone(OFTEN)).isFalse();
        ours.release(ENTITY);
        assertThat(ours.awaitNone(OFTEN)).isTrue();
        assertThat(leases.findAlive(ENTITY)).isEmpty();
    }

    /** Whoever waits closes the database's connections next: the process ends. */
    @Test
    void isWaitedForUntilTheDatabaseKnowsThatItIsGivenBack() throws Exception {
        taking(Patience.NONE).take(ENTITY);
        CompletableFuture<Void> releasing;
        try (TableLock lock = TableLock.on(databases.v3Source(), "ghost.execution_lease")) {
            releasing = CompletableFuture.runAsync(() -> ours.release(ENTITY));

            assertThat(ours.awaitNone(OFTEN)).isFalse();
            lock.release();
        }
        assertThat(ours.awaitNone(PATIENCE)).isTrue();
        assertThat(leases.findAlive(ENTITY)).isEmpty();
        releasing.join();
    }

    private LeaseTaking taking(Patience patience) {
        return new LeaseTaking(leases, ours, stop, patience);
    }

    private String owner() {
        return databases.v3("select owner from ghost.execution_lease", String.class);
    }
}
