package org.openlmis.ghost.backfill.server.web.words;

import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.server.execution.ExecutingProcess;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.verify.DryRun;

/** A state in one word, with a mark that tells it without colours. */
public record Pill(String text, Mood mood) {

    /** What matters most of an entity: what stops it comes before what it has reached. */
    public static Pill of(EntityStatus entity) {
        if (entity.halted() != null) {
            return new Pill("HALTED", Mood.BAD);
        } else if (entity.desired().equals("PAUSED")) {
            return new Pill("PAUSED", Mood.WARN);
        }
        return switch (entity.state()) {
            case "SYNCED" -> new Pill("SYNCED", Mood.GOOD);
            case "FILLED" -> new Pill("FILLED", Mood.GOOD);
            case "FILLING" -> new Pill("FILLING", Mood.BUSY);
            default -> new Pill(entity.state(), Mood.PLAIN);
        };
    }

    /** The recorded status is not true any more when nobody executes it. */
    public static Pill of(ExecutionView execution) {
        ExecutingProcess process = execution.process();
        return process != null && process.state() == ExecutingProcess.State.LEASE_RUN_OUT
                ? new Pill("LEASE RUN OUT", Mood.BAD)
                : of(execution.status());
    }

    /** What would become of a root. */
    public static Pill of(DryRun.Verdict verdict) {
        return new Pill(
                verdict.name(),
                switch (verdict) {
                    case DERIVES -> Mood.GOOD;
                    case GONE -> Mood.PLAIN;
                    case WAITS -> Mood.WARN;
                    case REFUSED -> Mood.BAD;
                });
    }

    /** How a check ended. */
    public static Pill of(Finding.Level level) {
        return new Pill(
                level.name(),
                switch (level) {
                    case OK -> Mood.GOOD;
                    case HINT -> Mood.PLAIN;
                    case WARNING -> Mood.WARN;
                    case ERROR -> Mood.BAD;
                });
    }

    /** The status of an execution or a step, as Spring Batch names it. */
    public static Pill of(String status) {
        return new Pill(
                status,
                switch (status) {
                    case "COMPLETED" -> Mood.GOOD;
                    case "STARTING", "STARTED", "STOPPING" -> Mood.BUSY;
                    case "STOPPED" -> Mood.WARN;
                    case "FAILED", "UNKNOWN" -> Mood.BAD;
                    default -> Mood.PLAIN;
                });
    }
}
