package org.openlmis.ghost.backfill.preflight.stream;

import java.util.Map;

/** The names on which connector, v2 and the applications must agree. */
record CapturedNames(String topicPrefix, String slot, String publication) {

    static final String TOPIC_PREFIX = "topic.prefix";

    /** By Debezium's names of the settings. */
    Map<String, String> settings() {
        return Map.of(
                TOPIC_PREFIX, topicPrefix, "slot.name", slot, "publication.name", publication);
    }
}
