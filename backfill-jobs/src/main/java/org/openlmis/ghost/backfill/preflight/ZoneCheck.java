package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;

/** Whether v2's newest rows are of the past, and its server keeps the zone that is configured. */
record ZoneCheck(ZoneId zone) implements Check {

    private static final String SETTING = "ghost.source.timezone";

    private static final String IS_READABLE =
            """
            select coalesce(has_table_privilege(to_regclass('public.requisitions'), 'SELECT'), false)
            """;

    /** The newest by their keys, so that nothing is scanned. */
    private static final String FIND_FUTURE =
            """
            select max(createddate)::text from
                (select createddate from public.requisitions order by id desc limit 100) newest
            having max(createddate) > now() at time zone ? + interval '10 minutes'
            """;

    /** Drivers tell the session's zone; this one was found by initdb on the server's machine. */
    private static final String FIND_ZONE = "select current_setting('log_timezone')";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<String> future =
                Query.isTrue(connection, IS_READABLE)
                        ? Query.about(connection, FIND_FUTURE, zone.getId())
                        : List.of();
        if (!future.isEmpty()) {
            return List.of(
                    Finding.warning(
                            Code.TIME_ZONE,
                            SETTING,
                            "v2 has a requisition of %s, which is in the future in %s"
                                    .formatted(future.get(0), zone),
                            "set it to the zone of v2's application server"));
        }
        String server = Query.text(connection, FIND_ZONE);
        return List.of(
                isSame(server)
                        ? Finding.ok(Code.TIME_ZONE, SETTING, "v2's server keeps " + server)
                        : Finding.hint(
                                Code.TIME_ZONE,
                                SETTING,
                                "is %s; the machine of v2's database keeps %s"
                                        .formatted(zone, server),
                                "make sure that v2's application server keeps %s".formatted(zone)));
    }

    private boolean isSame(String server) {
        try {
            return TimeZone.getTimeZone(ZoneId.of(server)).hasSameRules(TimeZone.getTimeZone(zone));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
