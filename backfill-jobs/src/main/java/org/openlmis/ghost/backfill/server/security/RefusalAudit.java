package org.openlmis.ghost.backfill.server.security;

import jakarta.servlet.http.HttpServletRequest;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.openlmis.ghost.backfill.audit.Deed;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.server.audit.RequestDeeds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes down what security decides before any controller is asked. A no stays a no if the database
 * is away; it is logged then.
 */
final class RefusalAudit {

    private static final Logger log = LoggerFactory.getLogger(RefusalAudit.class);

    private final AuditLog audit;

    RefusalAudit(AuditLog audit) {
        this.audit = audit;
    }

    void refuseStranger(HttpServletRequest request, String why) {
        Deed deed = RequestDeeds.of(request, Deed.STRANGER);
        write(deed, why, () -> audit.refuseStranger(deed, why));
    }

    void refuse(HttpServletRequest request, String actor, String why) {
        Deed deed = RequestDeeds.of(request, actor);
        write(deed, why, () -> audit.record(deed, Outcome.REFUSED, why));
    }

    /** Somebody came in by the login page, or went. */
    void record(HttpServletRequest request, String actor) {
        Deed deed = RequestDeeds.of(request, actor);
        write(deed, "", () -> audit.record(deed, Outcome.DONE, null));
    }

    private static void write(Deed deed, String why, Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException e) {
            log.warn(
                    "actor={} origin={} action={} subject={} {} cannot be recorded: {}",
                    deed.actor(),
                    deed.origin(),
                    deed.action(),
                    deed.subject(),
                    why,
                    Causes.message(e));
        }
    }
}
