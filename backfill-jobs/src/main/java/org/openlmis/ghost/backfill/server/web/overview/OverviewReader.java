package org.openlmis.ghost.backfill.server.web.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ChunkProgress;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.entity.EntityHistory;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.status.SystemStatus;
import org.openlmis.ghost.backfill.server.status.SystemStatusReader;
import org.openlmis.ghost.backfill.server.web.overview.Overview.Line;
import org.openlmis.ghost.backfill.server.web.overview.Overview.Running;
import org.openlmis.ghost.backfill.server.web.pipeline.PipelineReader;
import org.openlmis.ghost.backfill.server.web.words.Mood;
import org.openlmis.ghost.backfill.server.web.words.Note;
import org.openlmis.ghost.backfill.server.web.words.Pill;
import org.openlmis.ghost.backfill.server.web.words.Words;

/** Puts the overview together from what the resources tell. */
final class OverviewReader {

    private final SystemStatusReader status;
    private final EntityHistory history;
    private final ExecutionBrowser executions;
    private final PipelineReader pipeline;
    private final Words words;

    OverviewReader(
            SystemStatusReader status,
            EntityHistory history,
            ExecutionBrowser executions,
            PipelineReader pipeline,
            Words words) {
        this.status = status;
        this.history = history;
        this.executions = executions;
        this.pipeline = pipeline;
        this.words = words;
    }

    Overview read() {
        SystemStatus now = status.read();
        List<EntityView> all = now.entities();
        List<ExecutionView> alive = executions.running();
        List<Note.Kind> notes =
                Note.kinds(
                        Stream.concat(
                                alive.stream().flatMap(each -> Note.of(each).stream()),
                                now.problems().stream().map(Note::of)));
        return new Overview(
                headline(all, alive.size(), notes),
                settledAt(all),
                notes,
                pipeline.read(now, alive.size()),
                running(alive, all),
                all.stream().map(this::line).toList());
    }

    private String headline(List<EntityView> all, int running, List<Note.Kind> notes) {
        long loaded = all.stream().filter(each -> each.filledAt() != null).count();
        if (notes.stream().anyMatch(kind -> kind.mood() == Mood.BAD)) {
            return "Something needs you";
        } else if (running > 0) {
            return words.count(running, "job") + (running == 1 ? " is" : " are") + " running";
        } else if (loaded == 0) {
            return "Nothing is loaded yet";
        }
        return loaded == all.size()
                ? "v3 follows v2"
                : "%d of %d entities are loaded".formatted(loaded, all.size());
    }

    /** The oldest of those that were loaded; what was never loaded is not visible at all. */
    private static @Nullable Instant settledAt(List<EntityView> all) {
        return all.stream()
                .filter(each -> each.filledAt() != null)
                .map(each -> each.status().settledAt())
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<Running> running(List<ExecutionView> alive, List<EntityView> all) {
        Map<String, ChunkProgress> progress =
                all.stream()
                        .map(EntityView::status)
                        .collect(Collectors.toMap(EntityStatus::name, EntityStatus::progress));
        ChunkProgress none = new ChunkProgress(0, 0, 0, 0);
        return alive.stream()
                .map(
                        each -> {
                            ChunkProgress chunks = progress.getOrDefault(each.job(), none);
                            return new Running(
                                    each.id(),
                                    each.job(),
                                    Pill.of(each),
                                    chunks.done(),
                                    chunks.planned());
                        })
                .toList();
    }

    private Line line(EntityView view) {
        EntityStatus entity = view.status();
        Double behind = view.lag().settled();
        return new Line(
                entity.name(),
                Pill.of(entity),
                entity.progress().done(),
                entity.progress().planned(),
                Sparkline.ofWritten(history.of(entity.name())),
                words.duration(
                        behind == null || view.filledAt() == null
                                ? null
                                : Duration.ofMillis(Math.round(behind * 1000))),
                entity.dirtyRoots(),
                entity.waitingRoots(),
                entity.quarantinedRoots(),
                entity.generation());
    }
}
