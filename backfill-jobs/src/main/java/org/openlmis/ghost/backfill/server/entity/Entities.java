package org.openlmis.ghost.backfill.server.entity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.backfill.server.execution.Executions;
import org.openlmis.ghost.backfill.server.verification.VerificationView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What entities are doing, and what the operator wants of them. */
@RestController
@RequestMapping("/api/v1/entities")
final class Entities {

    private final EntityViews views;
    private final EntityActions actions;
    private final EntityHistory history;

    Entities(EntityViews views, EntityActions actions, EntityHistory history) {
        this.views = views;
        this.actions = actions;
        this.history = history;
    }

    /** Where an entity is loaded from again. */
    enum Origin {
        landing,
        replica
    }

    /**
     * What clearing would delete, and the clearing that goes on or was the last.
     *
     * @param wouldDelete v3 rows by entity, in the order they would go
     * @param turns of the last clearing, whatever entity it was asked for
     */
    record ClearView(List<Clearing.Affected> wouldDelete, List<Clearing.Turn> turns) {}

    @GetMapping
    List<EntityView> all() {
        return views.all();
    }

    @GetMapping("/{name}")
    EntityView one(@PathVariable String name) {
        return views.one(name);
    }

    /** The last quarter of an hour, as far as this process has run. */
    @GetMapping("/{name}/history")
    List<EntityHistory.Sample> history(@PathVariable String name) {
        return history.of(views.one(name).status().name());
    }

    /** Stops derivation; events go on landing. */
    @PostMapping("/{name}/pause")
    EntityView pause(@PathVariable String name) {
        actions.pause(name);
        return views.one(name);
    }

    @PostMapping("/{name}/resume")
    EntityView resume(@PathVariable String name) {
        actions.resume(name);
        return views.one(name);
    }

    /**
     * Compares all of v3 with v2 in the background, also what no entity shows by itself: right
     * assignments, and references that v3 does not enforce.
     */
    @PostMapping("/verify")
    ResponseEntity<VerificationView> verifyAll() {
        actions.verifyAll();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/entities/verification"))
                .body(actions.verificationOfAll());
    }

    @GetMapping("/verification")
    VerificationView verificationOfAll() {
        return actions.verificationOfAll();
    }

    /** Compares v3 with v2 in the background. */
    @PostMapping("/{name}/verify")
    ResponseEntity<VerificationView> verify(@PathVariable String name) {
        actions.verify(name);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/entities/%s/verification".formatted(name)))
                .body(actions.verification(name));
    }

    @GetMapping("/{name}/verification")
    VerificationView verification(@PathVariable String name) {
        return actions.verification(name);
    }

    /** What {@code clear=true} would delete. */
    @GetMapping("/{name}/clear")
    ClearView clear(@PathVariable String name) {
        return new ClearView(actions.clearingPreview(name), actions.clearing());
    }

    /**
     * Derives everything again from landing rows, or loads the next generation from the replica;
     * deletes the v3 rows first if told to clear.
     */
    @PostMapping("/{name}/rerun")
    ResponseEntity<?> rerun(
            @PathVariable String name,
            @RequestParam Origin from,
            @RequestParam(defaultValue = "false") boolean clear,
            @RequestParam(required = false) @Nullable String confirm) {
        if (clear) {
            actions.clear(name, from == Origin.replica, String.valueOf(confirm));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/entities/%s/clear".formatted(name)))
                    .body(clear(name));
        }
        return from == Origin.landing
                ? ResponseEntity.ok(Map.of("dirtyRoots", actions.rerunFromLanding(name)))
                : Executions.accepted(actions.rerunFromReplica(name));
    }
}
