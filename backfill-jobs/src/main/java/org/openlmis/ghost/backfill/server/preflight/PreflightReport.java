package org.openlmis.ghost.backfill.server.preflight;

import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.backfill.start.UsableCheck;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at what the server works with, as the command {@code preflight} does. */
@RestController
final class PreflightReport {

    private final Environment environment;

    PreflightReport(Environment environment) {
        this.environment = environment;
    }

    /** Looks now, with connections of its own; what does not answer takes up to twenty seconds. */
    @GetMapping("/api/v1/preflight")
    Findings look() {
        return UsableCheck.everything(environment).get();
    }
}
