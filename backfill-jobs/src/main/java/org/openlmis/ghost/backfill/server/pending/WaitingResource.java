package org.openlmis.ghost.backfill.server.pending;

import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roots that cannot be derived yet. */
@RestController
final class WaitingResource {

    private final WaitingRoots roots;

    WaitingResource(WaitingRoots roots) {
        this.roots = roots;
    }

    @GetMapping("/api/v1/waiting")
    Page<WaitingRoots.Waiting> find(
            @ParameterObject WaitingRoots.Filter filter, @ParameterObject Paging paging) {
        return roots.find(filter, paging);
    }
}
