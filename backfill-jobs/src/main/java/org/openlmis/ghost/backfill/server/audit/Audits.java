package org.openlmis.ghost.backfill.server.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what. */
@RestController
final class Audits {

    private static final int LARGEST = 500;

    private final AuditTrail trail;

    Audits(AuditTrail trail) {
        this.trail = trail;
    }

    /** Newest first; {@code from} and {@code to} are times with an offset. */
    @GetMapping("/api/v1/audit")
    Page<AuditEntry> find(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable OffsetDateTime to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return trail.find(
                new AuditFilter(actor, action, subject, outcome, from, to),
                Math.max(0, page),
                Math.min(Math.max(1, size), LARGEST));
    }
}
