package org.openlmis.ghost.demo.live;

import java.sql.SQLException;
import java.util.Set;

/** Tells a v2 that is away or busy from a mistake of ours. */
final class Outages {

    private static final String CONNECTION_EXCEPTIONS = "08";
    private static final String OPERATOR_INTERVENTION = "57P";
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "55P03");

    private Outages() {}

    /** Whether v2 cannot be reached, is stopping or is starting. */
    static boolean isOutage(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith(CONNECTION_EXCEPTIONS) || state.startsWith(OPERATOR_INTERVENTION);
    }

    /** Whether the transaction lost against another and may be dropped. */
    static boolean isLostRace(SQLException e) {
        return LOST_RACES.contains(String.valueOf(e.getSQLState()));
    }

    /** The error v2 or its driver reported, if that is what stopped us. */
    static SQLException cause(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException(e);
    }
}
