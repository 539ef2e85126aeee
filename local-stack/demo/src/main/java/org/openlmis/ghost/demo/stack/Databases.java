package org.openlmis.ghost.demo.stack;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The databases the pipeline works between.
 *
 * @param primary the database v2 writes to
 * @param replica v2's read replica, or its primary
 * @param target the v3 database
 * @param timezone the zone of v2's timestamps
 */
public record Databases(Access primary, Access replica, Access target, ZoneId timezone) {

    /** The environment variables that configure both applications with these databases. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.putAll(primary.environment("GHOST_SOURCE_PRIMARY"));
        environment.putAll(replica.environment("GHOST_SOURCE_REPLICA"));
        environment.putAll(target.environment("GHOST_TARGET"));
        environment.put("GHOST_SOURCE_TIMEZONE", timezone.getId());
        return environment;
    }
}
