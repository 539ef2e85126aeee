package org.openlmis.ghost.backfill.server.web.overview;

import org.openlmis.ghost.backfill.server.entity.EntityActions;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people begin: is all well, what is going on, and where to look next. */
@Controller
final class OverviewPage {

    private final OverviewReader overview;
    private final EntityActions actions;

    OverviewPage(OverviewReader overview, EntityActions actions) {
        this.overview = overview;
        this.actions = actions;
    }

    @GetMapping("/")
    String overview(Model model) {
        model.addAttribute("overview", overview.read());
        model.addAttribute("verification", actions.verificationOfAll());
        model.addAttribute("actions", ActionForms.ofAll(actions.ofAll()));
        return "overview";
    }
}
