package org.openlmis.ghost.backfill.server.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people without a session are led to. */
@Controller
final class LoginPage {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
