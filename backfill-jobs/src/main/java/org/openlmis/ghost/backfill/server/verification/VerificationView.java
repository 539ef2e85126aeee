package org.openlmis.ghost.backfill.server.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The verification of one or all entities that runs or failed, and the last report.
 *
 * @param state NONE, RUNNING or FAILED, of this server; DONE if a report says the last word
 * @param startedAt when it began
 * @param entity the one that is being compared; null before and after
 * @param roots roots of it compared so far
 * @param rows v3 rows of it compared so far
 * @param suspects roots of it that differed and are looked at again
 * @param failure why it failed
 * @param report the last one that ended, in whatever process; see {@code verify --json}
 */
public record VerificationView(
        String state,
        @Nullable Instant startedAt,
        @Nullable String entity,
        long roots,
        long rows,
        int suspects,
        @Nullable String failure,
        @Nullable JsonNode report) {

    static final VerificationView NONE =
            new VerificationView("NONE", null, null, 0, 0, 0, null, null);

    static VerificationView running(Instant startedAt) {
        return new VerificationView("RUNNING", startedAt, null, 0, 0, 0, null, null);
    }

    /** The last report in short; null if there is none. */
    public @Nullable VerificationSummary summary() {
        return report == null
                ? null
                : new VerificationSummary(
                        Instant.parse(report.path("finishedAt").asString()),
                        report.path("equal").asBoolean(),
                        report.path("entities")
                                .valueStream()
                                .mapToLong(each -> each.path("differing").asLong())
                                .sum());
    }

    /** In JSON the state says it. */
    boolean isRunning() {
        return state.equals("RUNNING");
    }

    VerificationView at(String newEntity, long newRoots, long newRows, int newSuspects) {
        return new VerificationView(
                state, startedAt, newEntity, newRoots, newRows, newSuspects, null, null);
    }

    VerificationView failed(String why) {
        return new VerificationView("FAILED", startedAt, entity, roots, rows, suspects, why, null);
    }

    VerificationView with(JsonNode lastReport) {
        return new VerificationView(
                state.equals("NONE") ? "DONE" : state,
                startedAt,
                entity,
                roots,
                rows,
                suspects,
                failure,
                lastReport);
    }
}
