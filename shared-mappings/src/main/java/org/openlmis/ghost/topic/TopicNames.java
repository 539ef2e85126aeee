package org.openlmis.ghost.topic;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * How Debezium names topics, so that both sides agree without configuration beyond the prefix.
 *
 * @param prefix Debezium's {@code topic.prefix}
 * @param heartbeatTable the v2 table that Debezium's heartbeat updates, {@code schema.table}
 */
public record TopicNames(String prefix, String heartbeatTable) {

    /** The prefix if nobody configures {@code ghost.topic-prefix}. */
    public static final String PREFIX = "v2";

    /** The table if nobody configures {@code ghost.heartbeat-table}. */
    public static final String HEARTBEAT_TABLE = "public.ghost_heartbeat";

    /** The topic of a v2 table of schema public. */
    public String ofTable(String v2Table) {
        return prefix + ".public." + v2Table;
    }

    /**
     * Where logical messages arrive, which Debezium's heartbeat may emit instead of updating a
     * table.
     */
    public String ofMessages() {
        return prefix + ".message";
    }

    /** Where updates of the heartbeat table arrive. */
    public String ofHeartbeatTable() {
        return prefix + "." + heartbeatTable;
    }

    /** Where records go that cannot be landed. */
    public String ofDeadLetters() {
        return prefix + ".ghost.dead-letter";
    }

    /** Whether every record of a topic only says that v2 is alive. */
    public boolean isHeartbeat(String topic) {
        return topic.equals(ofMessages()) || topic.equals(ofHeartbeatTable());
    }

    /** All topics to read: those of the landed tables, in load order, and those of heartbeats. */
    public List<String> toRead(MappingCatalogue catalogue) {
        List<String> topics = new ArrayList<>();
        catalogue.tables().forEach(table -> topics.add(ofTable(table.table())));
        topics.add(ofMessages());
        topics.add(ofHeartbeatTable());
        return List.copyOf(topics);
    }

    /** All topics there must be: those to read, and that of dead letters. */
    public List<String> all(MappingCatalogue catalogue) {
        List<String> topics = new ArrayList<>(toRead(catalogue));
        topics.add(ofDeadLetters());
        return List.copyOf(topics);
    }
}
