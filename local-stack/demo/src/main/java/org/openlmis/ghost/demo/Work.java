package org.openlmis.ghost.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.console.Stop;
import org.openlmis.ghost.demo.ground.Ground;
import org.openlmis.ghost.demo.live.V2LiveWriter;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.stack.Pipeline;
import org.openlmis.ghost.demo.stack.StatusReader;
import org.openlmis.ghost.demo.stack.VisibleTimes;
import org.openlmis.ghost.demo.table.LiveTable;
import org.openlmis.ghost.servers.process.ServerProcess;

/** What a demo does once everything runs: load, keep up, verify. */
final class Work {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int FIRST_CODE_OF_SIGNALS = 128;

    private final Pipeline pipeline;
    private final Ground ground;
    private final Logs logs;
    private final Narrator narrator;
    private final StatusReader status;
    private volatile String doing = "loading";

    Work(Pipeline pipeline, Ground ground, Logs logs, Narrator narrator) {
        this.pipeline = pipeline;
        this.ground = ground;
        this.logs = logs;
        this.narrator = narrator;
        this.status = new StatusReader(ground.databases());
    }

    /** Loads everything, keeps up with v2 at work for a while, and verifies it. */
    void once(DemoOptions options, Stop stop) throws SQLException {
        try (LiveTable table = show(null, options.isTerminal())) {
            table.during(this::load);
        }
        if (!options.streamFor().isZero()) {
            keepUp(options, stop);
        }
        narrator.say("verifying");
        verify();
        ground.checkUntouched(narrator);
        narrator.out().println("verified: v3 equals what v2 demands");
        narrator.out().flush();
    }

    /** A v2 that is somebody's own is left alone. */
    private void keepUp(DemoOptions options, Stop stop) {
        Duration duration = options.streamFor();
        try (V2LiveWriter writer = ground.atWork()) {
            if (writer != null) {
                doing = "keeping up for %d s".formatted(duration.toSeconds());
                VisibleTimes before = pipeline.visibleTimes();
                long end = System.nanoTime() + duration.toNanos();
                try (LiveTable table = show(writer, options.isTerminal())) {
                    table.during(() -> keepUp(options, stop, writer, end));
                }
                narrator.say("v2 made %,d transactions meanwhile", writer.report().total());
                narrator.say("%s", pipeline.visibleTimes().since(before));
            }
        }
    }

    private void keepUp(DemoOptions options, Stop stop, V2LiveWriter writer, long end) {
        if (!options.kill()) {
            keepUp(stop, writer, () -> System.nanoTime() - end < 0);
            return;
        }
        try (Kills kills = Kills.begin(pipeline, status, options.streamFor(), narrator)) {
            keepUp(
                    stop,
                    writer,
                    () -> {
                        kills.killNext();
                        return System.nanoTime() - end < 0 || kills.areLeft();
                    });
            if (!stop.isAsked()) {
                pipeline.restartEnded();
                kills.finish();
            }
        }
    }

    /** Loads everything while v2 is at work, then keeps up with it. */
    void until(Stop stop, boolean isTerminal) {
        try (V2LiveWriter writer = ground.atWork();
                LiveTable table = show(writer, isTerminal)) {
            table.during(
                    () -> {
                        load();
                        keepUp(stop, writer, () -> true);
                    });
        }
    }

    private LiveTable show(@Nullable V2LiveWriter writer, boolean isTerminal) {
        return LiveTable.start(status::entities, () -> footer(writer), narrator.out(), isTerminal);
    }

    private void load() {
        int code = run("backfill", "run", "--all");
        if (code > FIRST_CODE_OF_SIGNALS) {
            doing = "the backfill was killed; restarting it";
            code = run("backfill-restart", "restart", "--all");
        }
        doing = "keeping up";
        if (code != 0) {
            throw failure("the backfill failed", code, "backfill");
        }
    }

    private void keepUp(Stop stop, @Nullable V2LiveWriter writer, BooleanSupplier isTime) {
        while (isTime.getAsBoolean() && !stop.isAskedWithin(LOOK)) {
            if (writer != null) {
                writer.report();
            }
            List<String> restarted = pipeline.restartEnded();
            if (!restarted.isEmpty()) {
                doing = "keeping up; ended and was started again: " + String.join(", ", restarted);
            }
        }
    }

    private void verify() {
        String report = "--json=" + logs.directory().resolve("verification.json");
        int code = run("verify", "verify", report);
        if (code != 0) {
            throw failure("v3 is not what v2 demands", code, "verify");
        }
        status.entities().stream()
                .filter(entity -> !entity.isBalanced())
                .findFirst()
                .ifPresent(
                        entity -> {
                            throw DemoFailure.of("rows do not add up: " + entity);
                        });
    }

    private int run(String name, String... arguments) {
        try (ServerProcess command = pipeline.applications().command(name, arguments)) {
            command.start();
            return command.awaitEnd();
        }
    }

    private DemoFailure failure(String what, int code, String log) {
        return DemoFailure.of(
                "%s (exit code %d): %s; see %s"
                        .formatted(what, code, logs.lastLine(log), logs.file(log)));
    }

    private String footer(@Nullable V2LiveWriter writer) {
        String work =
                writer == null
                        ? ""
                        : String.format(
                                Locale.ROOT, "; v2 made %,d transactions", writer.report().total());
        return doing + work + "; Ctrl-C ends everything";
    }
}
