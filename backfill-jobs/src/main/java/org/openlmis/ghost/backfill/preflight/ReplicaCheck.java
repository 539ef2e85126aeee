package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether chunks are read from a standby that neither cancels them nor suffers from them. */
final class ReplicaCheck implements Check {

    private static final String IS_STANDBY = "select pg_is_in_recovery()";
    private static final String SHORTEST = "5s";

    private static final String DELAY = "select current_setting('max_standby_streaming_delay')";
    private static final String IS_CANCELLING =
            """
            select current_setting('max_standby_streaming_delay') not like '-1%'
               and current_setting('max_standby_streaming_delay')::interval < interval '5s'
            """;
    private static final String FEEDS_BACK =
            "select current_setting('hot_standby_feedback')::boolean";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        if (!Query.isTrue(connection, IS_STANDBY)) {
            return List.of(
                    Finding.hint(
                            Code.REPLICA,
                            Preflight.REPLICA,
                            "is no standby: chunks are read where v2 writes",
                            "let ghost.source.replica.url name a hot standby of v2's primary"));
        }
        return List.of(
                Finding.ok(Code.REPLICA, Preflight.REPLICA, "is a standby"),
                delay(connection),
                feedback(connection));
    }

    private static Finding delay(Connection connection) throws SQLException {
        String delay = Query.text(connection, DELAY);
        String message = "max_standby_streaming_delay is " + delay;
        String remedy =
                "run on the replica: ALTER SYSTEM SET max_standby_streaming_delay = '30s'; SELECT pg_reload_conf()";
        if (delay.equals("-1")) {
            return Finding.warning(
                    Code.STANDBY_DELAY,
                    Preflight.REPLICA,
                    message + ": one long query stops replay",
                    remedy);
        }
        return Query.isTrue(connection, IS_CANCELLING)
                ? Finding.warning(
                        Code.STANDBY_DELAY,
                        Preflight.REPLICA,
                        "%s, below %s: chunks are cancelled and read again"
                                .formatted(message, SHORTEST),
                        remedy)
                : Finding.ok(Code.STANDBY_DELAY, Preflight.REPLICA, message);
    }

    private static Finding feedback(Connection connection) throws SQLException {
        return Query.isTrue(connection, FEEDS_BACK)
                ? Finding.hint(
                        Code.STANDBY_FEEDBACK,
                        Preflight.REPLICA,
                        "hot_standby_feedback is on: a chunk holds back vacuum on v2's primary",
                        "run on the replica, if nobody else needs it: ALTER SYSTEM SET hot_standby_feedback = off; SELECT pg_reload_conf()")
                : Finding.ok(
                        Code.STANDBY_FEEDBACK, Preflight.REPLICA, "hot_standby_feedback is off");
    }
}
