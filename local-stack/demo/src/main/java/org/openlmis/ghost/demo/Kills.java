package org.openlmis.ghost.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.stack.Applications;
import org.openlmis.ghost.demo.stack.Pipeline;
import org.openlmis.ghost.demo.stack.StatusReader;
import org.openlmis.ghost.demo.stack.Victim;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * Kills each process in turn with {@code kill -9} while v2 is at work: first a backfill that loads
 * everything once more, in the middle of it, then what carries and applies events. Who owns the
 * others starts them again; the backfill goes on here, beside them. Used by one thread.
 */
final class Kills implements AutoCloseable {

    private final StatusReader status;
    private final Narrator narrator;
    private final Queue<Victim> victims;
    private final Duration pause;
    private final ServerProcess reload;
    private final ServerProcess restart;
    private long next;
    private boolean isReloadKilled;

    private Kills(Pipeline pipeline, StatusReader status, Duration within, Narrator narrator) {
        Applications applications = pipeline.applications();
        this.status = status;
        this.narrator = narrator;
        this.victims = new ArrayDeque<>(pipeline.victims());
        this.pause = within.dividedBy(victims.size() + 2);
        this.reload = applications.command("backfill-killed", "run", "--all");
        this.restart = applications.command("backfill-restarted", "restart", "--all");
    }

    /** Begins; within that time all are killed, unless starting them again takes longer. */
    static Kills begin(Pipeline pipeline, StatusReader status, Duration within, Narrator narrator) {
        Kills kills = new Kills(pipeline, status, within, narrator);
        kills.reload.start();
        return kills;
    }

    /** Whether somebody is still to be killed. */
    boolean areLeft() {
        return !isReloadKilled || !victims.isEmpty();
    }

    /** Kills the next one if it is time to. */
    void killNext() {
        if (!isReloadKilled) {
            killReload();
        } else if (System.nanoTime() - next >= 0 && !victims.isEmpty()) {
            Victim victim = victims.remove();
            kill(victim.name(), victim.kill());
        }
    }

    /**
     * Waits for the backfill that went on.
     *
     * @throws DemoFailure if it failed
     */
    void finish() {
        int code = restart.awaitEnd();
        if (code != 0) {
            throw DemoFailure.of(
                    "the backfill that went on after a kill ended with exit code " + code);
        }
    }

    @Override
    public void close() {
        try (reload) {
            restart.close();
        }
    }

    /** In the middle of an entity, unless it is through already. */
    private void killReload() {
        boolean isLoading =
                status.entities().stream().anyMatch(entity -> entity.state().equals("FILLING"));
        if (isLoading || !reload.isRunning()) {
            kill("backfill", reload::kill);
            restart.start();
            isReloadKilled = true;
        }
    }

    private void kill(String name, Runnable victim) {
        victim.run();
        narrator.say("killed: %s", name);
        next = System.nanoTime() + pause.toNanos();
    }
}
