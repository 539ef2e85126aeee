package org.openlmis.ghost.backfill.server.web.root;

import org.openlmis.ghost.backfill.server.root.RootLookup;
import org.openlmis.ghost.backfill.server.root.RootView;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything known about one v2 key. */
@Controller
final class RootPages {

    private final RootLookup roots;

    RootPages(RootLookup roots) {
        this.roots = roots;
    }

    /** A key of several parts has as many path segments. */
    @GetMapping("/entities/{name}/roots/{*key}")
    String root(@PathVariable String name, @PathVariable String key, Model model) {
        RootView view = roots.view(name, key.substring(1));
        model.addAttribute("root", view.report());
        model.addAttribute("compared", ComparedRow.of(view.report()));
        model.addAttribute("actions", ActionForms.ofPending(view.actions()));
        return "root";
    }
}
