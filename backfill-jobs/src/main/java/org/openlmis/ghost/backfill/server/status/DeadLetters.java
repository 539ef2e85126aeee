package org.openlmis.ghost.backfill.server.status;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that could not be landed and that nobody has resolved yet.
 *
 * @param byCode how many of each code
 */
public record DeadLetters(long unresolved, Map<String, Long> byCode) {

    private static final String COUNT =
            "select code, count(*) from ghost.dead_letter where state in ('NEW', 'RETRY') group by code";

    static DeadLetters read(JdbcClient target) {
        Map<String, Long> byCode = new TreeMap<>();
        RowCallbackHandler count = row -> byCode.put(row.getString(1), row.getLong(2));
        target.sql(COUNT).query(count);
        return new DeadLetters(byCode.values().stream().mapToLong(Long::longValue).sum(), byCode);
    }
}
