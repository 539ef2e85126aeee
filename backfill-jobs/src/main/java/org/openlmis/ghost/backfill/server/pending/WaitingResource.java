package org.openlmis.ghost.backfill.server.pending;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String forEntity,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return roots.find(new WaitingRoots.Filter(entity, code, forEntity), new Slice(page, size));
    }
}
