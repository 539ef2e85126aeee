package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the server's clock is this machine's, which measured lags rely on. */
record ClockCheck(String place, Clock clock) implements Check {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final String NOW =
            "select (extract(epoch from clock_timestamp()) * 1000)::bigint";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        Instant before = clock.instant();
        Instant theirs = Instant.ofEpochMilli(Long.parseLong(Query.text(connection, NOW)));
        Instant after = clock.instant();
        Duration ahead = ahead(before, theirs, after);
        return List.of(
                ahead.abs().compareTo(TOLERANCE) < 0
                        ? Finding.ok(Code.CLOCK, place, "its clock agrees with this machine's")
                        : Finding.warning(
                                Code.CLOCK,
                                place,
                                "its clock is %d ms %s this machine's"
                                        .formatted(
                                                ahead.abs().toMillis(),
                                                ahead.isNegative() ? "behind" : "ahead of"),
                                "run timedatectl set-ntp true on both machines"));
    }

    /** Zero while the other time may lie between ours. */
    private static Duration ahead(Instant before, Instant theirs, Instant after) {
        if (theirs.isAfter(after)) {
            return Duration.between(after, theirs);
        }
        return theirs.isBefore(before) ? Duration.between(before, theirs) : Duration.ZERO;
    }
}
