package org.openlmis.ghost.backfill.server.pending;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roots the mappings refuse. */
@RestController
@RequestMapping("/api/v1/quarantine")
final class QuarantineResource {

    private final QuarantinedRoots roots;
    private final QuarantineActions actions;

    QuarantineResource(QuarantinedRoots roots, QuarantineActions actions) {
        this.roots = roots;
        this.actions = actions;
    }

    @GetMapping
    Page<QuarantinedRoots.Quarantined> find(
            @ParameterObject QuarantinedRoots.Filter filter, @ParameterObject Paging paging) {
        return roots.find(filter, paging);
    }

    @GetMapping("/counts")
    List<QuarantinedRoots.Count> counts() {
        return roots.counts();
    }

    @PostMapping("/retry")
    Map<String, Long> retry(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String rootKey) {
        return Map.of("dirtyRoots", actions.retry(new Selection(entity, code, rootKey)));
    }

    @PostMapping("/discard")
    Map<String, Long> discard(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String rootKey,
            @RequestParam String reason,
            @Nullable Principal principal) {
        Reason why = new Reason(reason, principal == null ? null : principal.getName());
        return Map.of("discarded", actions.discard(new Selection(entity, code, rootKey), why));
    }
}
