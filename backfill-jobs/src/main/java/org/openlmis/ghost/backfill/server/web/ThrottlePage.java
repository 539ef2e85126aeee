package org.openlmis.ghost.backfill.server.web;

import org.openlmis.ghost.backfill.throttle.Throttle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What loads may read from the replica, who waits, and a form to change it. */
@Controller
final class ThrottlePage {

    private final Throttle throttle;

    ThrottlePage(Throttle throttle) {
        this.throttle = throttle;
    }

    @GetMapping("/throttle")
    String throttle(Model model) {
        model.addAttribute("throttle", throttle.state());
        return "throttle";
    }
}
