package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whether v2's primary has the slot, room for who reads it, and a limit to what it keeps. */
record SlotCheck(String slot) implements Check {

    private static final long LEAST_MEGABYTES = 1024;
    private static final String REASONABLE = "20GB";

    private static final String FIND_SLOT =
            """
            select case when s.plugin <> 'pgoutput' then 'for the plugin ' || s.plugin
                        when s.database <> current_database() then 'for the database ' || s.database
                        else coalesce(to_jsonb(s) ->> 'wal_status', 'unknown') end
              from pg_replication_slots s where s.slot_name = ?
            """;

    private static final String IS_ACTIVE =
            "select active from pg_replication_slots where slot_name = ?";

    private static final String COUNT_FREE_SLOTS =
            """
            select current_setting('max_replication_slots')::int - count(*)
              from pg_replication_slots
            """;

    private static final String COUNT_FREE_SENDERS =
            """
            select current_setting('max_wal_senders')::int - count(*)
              from pg_stat_replication
            """;

    private static final String MORE =
            "select current_setting('%1$s')::int + 2 from pg_settings where name = '%1$s'";

    private static final String FIND_LIMIT = "select setting from pg_settings where name = ?";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<String> status = Query.about(connection, FIND_SLOT, slot);
        boolean active = Query.about(connection, IS_ACTIVE, slot).contains("t");
        return List.of(
                slot(status),
                slots(connection, !status.isEmpty()),
                senders(connection, active),
                limit(connection));
    }

    private Finding slot(List<String> status) {
        if (status.isEmpty()) {
            return Finding.error(
                    Code.SLOT,
                    Preflight.PRIMARY,
                    "replication slot %s does not exist".formatted(slot),
                    "run SELECT pg_create_logical_replication_slot('%s', 'pgoutput')"
                            .formatted(slot));
        }
        String is = status.get(0);
        String anew =
                "run SELECT pg_drop_replication_slot('%1$s'); SELECT pg_create_logical_replication_slot('%1$s', 'pgoutput')"
                        .formatted(slot);
        if (is.equals("lost")) {
            return Finding.error(
                    Code.SLOT,
                    Preflight.PRIMARY,
                    "replication slot %s is lost: changes are missing".formatted(slot),
                    anew + ", clear the connector's offsets, and run every entity again");
        }
        return is.startsWith("for the ")
                ? Finding.error(
                        Code.SLOT,
                        Preflight.PRIMARY,
                        "replication slot %s is %s".formatted(slot, is),
                        "let ghost.source.slot name another, or " + anew)
                : Finding.ok(
                        Code.SLOT,
                        Preflight.PRIMARY,
                        "replication slot %s is %s".formatted(slot, is));
    }

    private static Finding slots(Connection connection, boolean exists) throws SQLException {
        int free = Query.number(connection, COUNT_FREE_SLOTS);
        return exists || free > 0
                ? Finding.ok(Code.SLOTS, Preflight.PRIMARY, free + " more slots are possible")
                : Finding.error(
                        Code.SLOTS,
                        Preflight.PRIMARY,
                        "max_replication_slots leaves no room for the slot",
                        raise(connection, "max_replication_slots"));
    }

    /** A connection that broke keeps its sender for a while, so that one more is needed. */
    private static Finding senders(Connection connection, boolean active) throws SQLException {
        int free = Query.number(connection, COUNT_FREE_SENDERS);
        if (free > 0) {
            return Finding.ok(
                    Code.SENDERS, Preflight.PRIMARY, free + " more WAL senders are possible");
        }
        String remedy = raise(connection, "max_wal_senders");
        return active
                ? Finding.warning(
                        Code.SENDERS,
                        Preflight.PRIMARY,
                        "max_wal_senders leaves no room for Debezium's next connection",
                        remedy)
                : Finding.error(
                        Code.SENDERS,
                        Preflight.PRIMARY,
                        "max_wal_senders leaves no room for Debezium",
                        remedy);
    }

    private static String raise(Connection connection, String setting) throws SQLException {
        return "run ALTER SYSTEM SET %s = %d and restart the server"
                .formatted(setting, Query.number(connection, MORE.formatted(setting)));
    }

    private static Finding limit(Connection connection) throws SQLException {
        List<String> limit = Query.about(connection, FIND_LIMIT, "max_slot_wal_keep_size");
        if (limit.isEmpty()) {
            return Finding.hint(
                    Code.SLOT_LIMIT,
                    Preflight.PRIMARY,
                    "this version of PostgreSQL keeps WAL for a slot without any limit",
                    "watch ghost_slot_retained_bytes, and drop the slot before the disk is full");
        }
        long megabytes = Long.parseLong(limit.get(0));
        if (megabytes >= LEAST_MEGABYTES) {
            return Finding.ok(
                    Code.SLOT_LIMIT,
                    Preflight.PRIMARY,
                    "max_slot_wal_keep_size is %d MB".formatted(megabytes));
        }
        return Finding.warning(
                Code.SLOT_LIMIT,
                Preflight.PRIMARY,
                megabytes < 0
                        ? "max_slot_wal_keep_size is unlimited: a slot nobody reads fills v2's disk"
                        : "max_slot_wal_keep_size is %d MB: a short outage loses the slot"
                                .formatted(megabytes),
                "run ALTER SYSTEM SET max_slot_wal_keep_size = '%s'; SELECT pg_reload_conf()"
                                .formatted(REASONABLE)
                        + " (half of the free disk, say)");
    }
}
