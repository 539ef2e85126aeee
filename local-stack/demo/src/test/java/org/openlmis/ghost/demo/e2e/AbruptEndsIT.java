package org.openlmis.ghost.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.servers.process.ServerProcess;

/** Kills both applications again and again, at random moments of the first load of facilities. */
class AbruptEndsIT {

    private static final long SEED = Long.getLong("ghost.kills.seed", 7);
    private static final int KILLS = Integer.getInteger("ghost.kills", 10);

    private static final String COUNT_CHUNKS =
            """
            select count(*) from ghost.chunk
            where entity = 'facilities' and generation = %d and (state = 'DONE') = %s""";
    private static final String EVENTS_LANDED =
            "select coalesce(sum(next_offset), 0) from ghost.stream_position";

    private final RunningStack stack = RunningStack.get();
    private final Random random = new Random(SEED);
    private int started;

    /** A process that loads facilities, and the generation it loads. */
    private record Load(ServerProcess process, int generation) {}

    @Test
    void loseNothingAndDoubleNothing() throws SQLException {
        try (V2LiveWriter writer = stack.atWork(40)) {
            CompletableFuture<Void> consumer = CompletableFuture.completedFuture(null);
            Load load = new Load(start("run", "--all"), 1);
            for (int kill = 1; kill <= KILLS; kill++) {
                if (kill % 2 == 1) {
                    kill(load);
                    load = next(load);
                } else {
                    consumer.join();
                    killConsumer();
                    consumer = CompletableFuture.runAsync(stack.pipeline().consumer()::start);
                }
            }
            consumer.join();
            assertThat(writer.stop().total()).isPositive();
            assertThat(load.process().awaitEnd()).isZero();
        }
        stack.assertEqual();
    }

    /** Goes on with what was killed; if nothing but verification was left, loads all anew. */
    private Load next(Load killed) throws SQLException {
        return isLoaded(killed)
                ? new Load(start("run", "--entity=facilities"), killed.generation() + 1)
                : new Load(start("restart", "--all"), killed.generation());
    }

    private ServerProcess start(String... command) {
        ServerProcess process =
                stack.pipeline().applications().command("backfill-" + ++started, command);
        process.start();
        return process;
    }

    /** After a random number of chunks, or as soon as only verification is left. */
    private void kill(Load load) throws SQLException {
        long moment = chunks(load, true) + 1 + random.nextInt(15);
        await().atMost(RunningStack.PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> chunks(load, true) >= moment || isLoaded(load));
        assertThat(load.process().isRunning()).as("at work when it is killed").isTrue();
        load.process().kill();
    }

    private boolean isLoaded(Load load) throws SQLException {
        return chunks(load, true) > 0 && chunks(load, false) == 0;
    }

    private long chunks(Load load, boolean done) throws SQLException {
        return stack.v3().number(COUNT_CHUNKS.formatted(load.generation(), done));
    }

    private void killConsumer() throws SQLException {
        long moment = stack.v3().number(EVENTS_LANDED) + random.nextInt(100);
        await().atMost(RunningStack.PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> stack.v3().number(EVENTS_LANDED) >= moment);
        stack.pipeline().consumer().kill();
    }
}
