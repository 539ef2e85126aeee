package org.openlmis.ghost.stream.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openlmis.ghost.rights.RebuildRounds;
import org.openlmis.ghost.stream.poll.LandingListener;
import org.openlmis.ghost.stream.settings.StreamSettings;

/**
 * Everything that goes on beside landing: deriving dirty roots, looking at waiting roots again,
 * rebuilding right assignments, watching the schemas, landing dead letters again. Landing wakes it,
 * and it also works unasked, for others make roots dirty as well. Thread-safe; for one start and
 * one stop.
 */
public final class BackgroundWork implements LandingListener {

    private static final Duration RETRY_EVERY = Duration.ofSeconds(1);

    private final SchemaSuspicion suspicion;
    private final List<RepeatedWork> derivers = new ArrayList<>();
    private final RepeatedWork recheck;
    private final RepeatedWork rights;
    private final RepeatedWork drift;
    private final RepeatedWork deadLetters;

    BackgroundWork(
            Deriving deriving,
            SchemaSuspicion suspicion,
            RebuildRounds rights,
            DeadLetterRetry retry,
            StreamSettings settings) {
        this.suspicion = suspicion;
        for (int i = 1; i <= settings.deriveThreads(); i++) {
            derivers.add(new RepeatedWork("derive-" + i, settings.deriveEvery(), deriving));
        }
        this.recheck =
                new RepeatedWork("recheck", settings.recheckEvery(), () -> recheck(deriving));
        this.rights = new RepeatedWork("rights", RebuildRounds.EVERY, rights);
        this.drift = new RepeatedWork("drift", settings.driftEvery(), suspicion);
        this.deadLetters = new RepeatedWork("dead-letters", RETRY_EVERY, retry);
    }

    /** Starts all threads. */
    public void start() {
        all().forEach(RepeatedWork::start);
    }

    /** Ends all threads, each after the transaction it is in. */
    public void stop(Duration limit) {
        all().forEach(RepeatedWork::stop);
        all().forEach(work -> work.awaitEnd(limit));
    }

    private Stream<RepeatedWork> all() {
        return Stream.concat(derivers.stream(), Stream.of(recheck, rights, drift, deadLetters));
    }

    @Override
    public void landed(Set<String> strangeTables) {
        if (!strangeTables.isEmpty()) {
            suspicion.suspect(strangeTables);
            drift.wake();
        }
        derivers.forEach(RepeatedWork::wake);
    }

    private void recheck(Deriving deriving) {
        if (deriving.recheckWaiting()) {
            derivers.forEach(RepeatedWork::wake);
        }
    }
}
