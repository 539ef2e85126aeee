package org.openlmis.ghost.stream.life;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.stream.topic.Topics;
import org.openlmis.ghost.stream.work.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the parts in the order they need each other, waiting for servers that are down, and stops
 * them so that every transaction in progress is finished: first polling ends, then deriving.
 *
 * <p>The start goes on in a thread of its own, so that health can be asked meanwhile. Thread-safe;
 * for one start and one stop.
 */
final class ConsumerLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLifecycle.class);

    private final GhostMigrations migrations;
    private final Ghost ghost;
    private final Topics topics;
    private final BackgroundWork work;
    private final MessageListenerContainer consumers;
    private final Duration stopLimit;
    private final Patience patience = new Patience();
    private final Thread starter = new Thread(this::startAll, "start");
    private volatile boolean running;
    private boolean working;

    ConsumerLifecycle(
            GhostMigrations migrations,
            Ghost ghost,
            Topics topics,
            BackgroundWork work,
            MessageListenerContainer consumers,
            Duration stopLimit) {
        this.migrations = migrations;
        this.ghost = ghost;
        this.topics = topics;
        this.work = work;
        this.consumers = consumers;
        this.stopLimit = stopLimit;
    }

    @Override
    public void start() {
        running = true;
        starter.start();
    }

    private void startAll() {
        try {
            if (patience.until("the target database", this::prepareTarget)) {
                startWork();
                if (patience.until("Kafka", topics::createMissing)) {
                    startConsumers();
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("The start was interrupted");
        }
    }

    private void prepareTarget() {
        migrations.migrate();
        ghost.prepare();
    }

    private synchronized void startWork() {
        if (running) {
            working = true;
            work.start();
        }
    }

    private synchronized void startConsumers() {
        if (running) {
            consumers.start();
            LOG.info("consuming entities={}", ghost.catalogue().entityNames());
        }
    }

    @Override
    public void stop() {
        running = false;
        patience.end();
        stopAll();
        LOG.info("stopped");
    }

    private synchronized void stopAll() {
        consumers.stop();
        if (working) {
            work.stop(stopLimit);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What the start waits for and why, null if nothing. */
    @Nullable String waitingFor() {
        return patience.waitingFor();
    }
}
