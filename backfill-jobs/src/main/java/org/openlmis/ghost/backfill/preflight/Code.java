package org.openlmis.ghost.backfill.preflight;

/** What is looked at, by a name that stays; docs/preflight.md is written from it. */
public enum Code {
    UNREACHABLE("Each database answers the user that is configured for it."),
    NOT_WRITABLE("The target and v2's primary are servers that take writes, no standbys."),
    OWN_SCHEMAS("The target's user may create the schemas `batch`, `ghost` and `landing`."),
    TABLES("Every table that is read or written is there."),
    TABLE_RIGHTS("The users may do with these tables what they have to."),
    ROLE_TOO_STRONG("The users may do no more than they have to (`scripts/sql/*-roles.sql`)."),
    WAL_POSITION("The user on v2's primary may see the position of the WAL."),
    V2_SCHEMA("v2's live schema is what the mappings read."),
    V3_SCHEMA("v3's live schema is what the mappings write."),
    CLOCK("Clocks of the database servers and of this machine differ by less than two seconds."),
    TIME_ZONE("`ghost.source.timezone` is the zone in which v2 writes times."),
    WAL_LEVEL("`wal_level` of v2's primary is `logical`."),
    SLOTS("`max_replication_slots` leaves room for the slot."),
    SENDERS("`max_wal_senders` leaves room for Debezium, and for its next connection."),
    SLOT_LIMIT("`max_slot_wal_keep_size` keeps a slot that nobody reads from filling v2's disk."),
    PUBLICATION("The publication exists and has every mapped table."),
    PUBLISHED_ROWS("It publishes every row, and inserts, updates, deletes and truncates alike."),
    PUBLISHED_COLUMNS("Its column lists, if there are any, have every column that is read."),
    REPLICA_IDENTITY("Every mapped table has a primary key or another replica identity."),
    SLOT("The replication slot exists, is for v2's database and is not lost."),
    REPLICA("Chunks are read from a hot standby, not from v2's primary."),
    STANDBY_DELAY("`max_standby_streaming_delay` lets chunks finish, and replay go on."),
    STANDBY_FEEDBACK("`hot_standby_feedback` does not hold back vacuum on v2's primary."),
    KAFKA("Kafka answers, and tells about topics."),
    TOPICS("Every topic the streaming consumer reads or writes exists."),
    TOPIC_PARTITIONS("Topics have at least `ghost.stream.partitions` partitions."),
    TOPIC_REPLICATION(
            "Topics have the copies that are configured, and enough for `min.insync.replicas`."),
    TOPIC_CLEANUP("No topic is compacted (`cleanup.policy=delete`)."),
    TOPIC_RETENTION("Topics keep records as long as configured, whatever their size."),
    TOPIC_MIN_INSYNC("`min.insync.replicas` is what is configured."),
    CONNECT("Kafka Connect answers."),
    CONNECTOR("Connect has a connector for the topic prefix, and it runs."),
    CONNECTOR_SETTINGS(
            "The connector is configured as `compose/connect/ghost-v2.json` is: it loses, guesses"
                    + " and rounds nothing."),
    CONNECTOR_TABLES(
            "The connector captures every mapped table, and no column that must stay in v2."),
    HEARTBEAT("The connector sends heartbeats often enough to be seen alive.");

    private final String wanted;

    Code(String wanted) {
        this.wanted = wanted;
    }

    /** What is expected, as a sentence. */
    public String wanted() {
        return wanted;
    }
}
