package org.openlmis.ghost.backfill.throttle;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.backfill.throttle.Wait.Brake;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides whether another chunk may be read. Limits are read anew each time, so a change takes
 * effect with the next chunk, or at once for those who wait.
 *
 * <p>Rows are paid for when their chunk has landed, and the next chunk waits until that is paid
 * off: the rate holds over several chunks, not within one. Thread-safe.
 */
public final class Throttle {

    private final ThrottleRow row;
    private final TransactionOperations transactions;
    private final ReplicaLag lag;
    private final WaitingWorkers waiting;
    private final Limits configured;

    Throttle(
            ThrottleRow row,
            TransactionOperations transactions,
            ReplicaLag lag,
            WaitingWorkers waiting,
            Limits configured) {
        this.row = row;
        this.transactions = transactions;
        this.lag = lag;
        this.waiting = waiting;
        this.configured = configured;
    }

    /**
     * Takes a chunk if one may be read now.
     *
     * @param claim takes it in the transaction it is called in
     */
    public Admission admit(Supplier<Optional<ChunkLease>> claim) {
        Limits limits = limits();
        Optional<Wait> wait = lag.beyond(limits.maxReplicaLag()).or(() -> rate(limits));
        if (wait.isPresent()) {
            return Admission.refused(wait.get());
        }
        return limits.concurrentChunks() == 0
                ? Admission.granted(claim.get())
                : transactions.execute(status -> withinBudget(limits.concurrentChunks(), claim));
    }

    /** Counts the rows of a chunk that was read. */
    public void charge(long rows) {
        long rate = limits().rowsPerSecond();
        if (rate > 0) {
            row.charge(rows, rate);
        }
    }

    /**
     * Chooses limits for all processes, from now on.
     *
     * @param actor who does it
     * @throws IllegalArgumentException naming the limit that is none
     */
    public void choose(Choice choice, String actor) {
        choice.check();
        row.choose(choice, actor, limits().rowsPerSecond());
    }

    /** What holds, and who waits. */
    public ThrottleState state() {
        ThrottleRow.Chosen chosen = row.find();
        Limits limits = chosen.choice().over(configured);
        return new ThrottleState(
                limits.written(),
                chosen.choice(),
                configured.written(),
                chosen.at(),
                chosen.by(),
                row.reading(),
                Math.round(row.rowsAhead(limits.rowsPerSecond())),
                waiting.all());
    }

    private Limits limits() {
        return row.find().choice().over(configured);
    }

    private Optional<Wait> rate(Limits limits) {
        long rate = limits.rowsPerSecond();
        double ahead = rate == 0 ? 0 : row.rowsAhead(rate);
        return ahead == 0
                ? Optional.empty()
                : Optional.of(
                        new Wait(
                                Brake.ROWS_PER_SECOND,
                                String.format(
                                        Locale.ROOT,
                                        "%,d rows were read ahead of rows-per-second=%d;"
                                                + " next chunk in %d s",
                                        Math.round(ahead),
                                        rate,
                                        (long) Math.ceil(ahead / rate))));
    }

    /** One after the other, or two could take the last place. */
    private Admission withinBudget(int budget, Supplier<Optional<ChunkLease>> claim) {
        row.lock();
        int reading = row.reading();
        return reading < budget
                ? Admission.granted(claim.get())
                : Admission.refused(
                        new Wait(
                                Brake.CONCURRENT_CHUNKS,
                                "chunks being read: %d, as many as concurrent-chunks=%d allows"
                                        .formatted(reading, budget)));
    }
}
