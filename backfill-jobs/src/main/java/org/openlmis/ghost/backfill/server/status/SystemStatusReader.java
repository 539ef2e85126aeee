package org.openlmis.ghost.backfill.server.status;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.entity.EntityViews;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.lag.StreamLagReader;
import org.openlmis.ghost.backfill.server.preflight.PreflightWatch;
import org.openlmis.ghost.backfill.throttle.WaitingWorkers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the state of the whole system. Thread-safe. */
public final class SystemStatusReader {

    private final EntityViews entities;
    private final StreamLagReader streamLag;
    private final ExecutionBrowser executions;
    private final PreflightWatch preflight;
    private final WaitingWorkers waiting;
    private final JdbcClient target;
    private final Clock clock;

    SystemStatusReader(
            EntityViews entities,
            StreamLagReader streamLag,
            ExecutionBrowser executions,
            PreflightWatch preflight,
            JdbcClient target,
            Clock clock) {
        this.entities = entities;
        this.streamLag = streamLag;
        this.executions = executions;
        this.preflight = preflight;
        this.waiting = new WaitingWorkers(target);
        this.target = target;
        this.clock = clock;
    }

    /** The state now. */
    public SystemStatus read() {
        StreamLag stream = streamLag.read();
        List<EntityView> views = entities.all(stream);
        DeadLetters deadLetters = DeadLetters.read(target);
        return new SystemStatus(
                clock.instant(),
                views,
                executions.running(),
                stream,
                deadLetters,
                Stream.of(
                                StreamConcerns.of(stream, deadLetters).stream(),
                                PreflightConcerns.of(preflight.seen(), stream.slot()).stream(),
                                views.stream().flatMap(view -> EntityConcerns.of(view).stream()),
                                ThrottleConcerns.of(waiting.all()).stream(),
                                JointConcerns.read(target).stream())
                        .flatMap(concerns -> concerns)
                        .sorted(Comparator.comparing(Concern::severity))
                        .toList());
    }
}
