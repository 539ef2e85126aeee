package org.openlmis.ghost.backfill.server.web.overview;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people begin: is all well, what is going on, and where to look next. */
@Controller
final class OverviewPage {

    private final OverviewReader overview;

    OverviewPage(OverviewReader overview) {
        this.overview = overview;
    }

    @GetMapping("/")
    String overview(Model model) {
        model.addAttribute("overview", overview.read());
        return "overview";
    }
}
