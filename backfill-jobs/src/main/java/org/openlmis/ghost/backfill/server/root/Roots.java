package org.openlmis.ghost.backfill.server.root;

import io.swagger.v3.oas.annotations.Operation;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single roots; a key of several parts has as many path segments. */
@RestController
@RequestMapping("/api/v1/entities/{name}/roots")
final class Roots {

    private final RootLookup roots;

    Roots(RootLookup roots) {
        this.roots = roots;
    }

    @GetMapping("/{*key}")
    RootView one(@PathVariable String name, @PathVariable String key) {
        return roots.view(name, RootPaths.key(key));
    }

    /** Derives the root again from its landing rows. */
    @PostMapping("/{key}/rederive")
    RootView rederive(@PathVariable String name, @PathVariable String key) {
        roots.rederive(name, key);
        return roots.view(name, key);
    }

    /** The same for a key of several parts. */
    @Operation(hidden = true)
    @PostMapping("/{*key}")
    RootView act(@PathVariable String name, @PathVariable String key) {
        if (!RootPaths.isRederive(key)) {
            throw ProblemException.unknown("ACTION", key);
        }
        return rederive(name, RootPaths.keyToRederive(key));
    }
}
