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

/** Events that could not be landed. */
@RestController
@RequestMapping("/api/v1/dead-letters")
final class DeadLetterResource {

    private final DeadLetterBox letters;
    private final DeadLetterActions actions;

    DeadLetterResource(DeadLetterBox letters, DeadLetterActions actions) {
        this.letters = letters;
        this.actions = actions;
    }

    @GetMapping
    Page<DeadLetterBox.DeadLetter> find(
            @ParameterObject DeadLetterBox.Filter filter, @ParameterObject Paging paging) {
        return letters.find(filter, paging);
    }

    @GetMapping("/counts")
    List<DeadLetterBox.Count> counts() {
        return letters.counts();
    }

    @PostMapping("/retry")
    Map<String, Long> retry(
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(required = false) @Nullable String code,
            @Nullable Principal principal) {
        return Map.of("retried", actions.retry(id, code, name(principal)));
    }

    @PostMapping("/discard")
    Map<String, Long> discard(
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam String reason,
            @Nullable Principal principal) {
        return Map.of("discarded", actions.discard(id, code, new Reason(reason, name(principal))));
    }

    private static @Nullable String name(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }
}
