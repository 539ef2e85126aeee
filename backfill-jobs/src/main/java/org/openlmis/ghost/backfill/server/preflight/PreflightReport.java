package org.openlmis.ghost.backfill.server.preflight;

import org.openlmis.ghost.backfill.preflight.Findings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at what the server works with, as the command {@code preflight} does. */
@RestController
final class PreflightReport {

    private final PreflightWatch watch;

    PreflightReport(PreflightWatch watch) {
        this.watch = watch;
    }

    /** Looks now, with connections of its own; what does not answer takes up to twenty seconds. */
    @GetMapping("/api/v1/preflight")
    Findings look() {
        return watch.look();
    }
}
