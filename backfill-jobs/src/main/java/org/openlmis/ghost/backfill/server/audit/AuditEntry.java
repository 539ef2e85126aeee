package org.openlmis.ghost.backfill.server.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Channel;
import org.openlmis.ghost.backfill.audit.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * What somebody did, and what came of it.
 *
 * @param began when it was asked for
 * @param ended null while it goes on, and for ever if the process died in the middle of it
 * @param actor who signed in; on the command line the operating system's user
 * @param origin network address or host the actor came from
 * @param detail what it led to, or why it was refused or failed
 * @param times how often strangers of that origin were refused within the minute
 */
public record AuditEntry(
        long id,
        OffsetDateTime began,
        @Nullable OffsetDateTime ended,
        Channel channel,
        String actor,
        @Nullable String origin,
        String action,
        String subject,
        JsonNode parameters,
        Outcome outcome,
        @Nullable String detail,
        int times) {}
