package org.openlmis.ghost.backfill.server.root;

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

    /** The one action there is, {@code …/rederive}: derives the root again from landing rows. */
    @PostMapping("/{*key}")
    RootView act(@PathVariable String name, @PathVariable String key) {
        if (!RootPaths.isRederive(key)) {
            throw ProblemException.unknown("ACTION", key);
        }
        String root = RootPaths.keyToRederive(key);
        roots.rederive(name, root);
        return roots.view(name, root);
    }
}
