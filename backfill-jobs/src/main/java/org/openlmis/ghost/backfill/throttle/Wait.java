package org.openlmis.ghost.backfill.throttle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why no chunk may be read now. While a worker waits it is the exit description of its step: there
 * every process can read it.
 *
 * @param detail in the operator's words
 */
public record Wait(Brake brake, String detail) {

    static final String MARK = "waits for ";

    private static final Pattern TOLD = Pattern.compile(MARK + "([A-Z_]+): (.*)", Pattern.DOTALL);

    /** What makes workers wait. */
    public enum Brake {
        /** The replica is too far behind its primary. */
        REPLICA_LAG,
        /** Chunks read before had more rows than the time since allows. */
        ROWS_PER_SECOND,
        /** As many chunks are being read as may be. */
        CONCURRENT_CHUNKS
    }

    /** The wait that the description of a step tells; empty if it tells something else. */
    public static Optional<Wait> told(@Nullable String description) {
        Matcher told = TOLD.matcher(description == null ? "" : description);
        return told.matches()
                ? Optional.of(new Wait(Brake.valueOf(told.group(1)), told.group(2)))
                : Optional.empty();
    }

    /** Tells it, so that {@link #told} understands. */
    @Override
    public String toString() {
        return MARK + brake + ": " + detail;
    }
}
