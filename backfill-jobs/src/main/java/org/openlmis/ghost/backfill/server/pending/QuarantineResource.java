package org.openlmis.ghost.backfill.server.pending;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Page;
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
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean discarded,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return roots.find(
                new QuarantinedRoots.Filter(entity, code, text, discarded), new Slice(page, size));
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
