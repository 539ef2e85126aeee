package org.openlmis.ghost.backfill.server.web;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.server.audit.AuditFilter;
import org.openlmis.ghost.backfill.server.audit.AuditTrail;
import org.openlmis.ghost.backfill.server.web.form.Given;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when, and what came of it. */
@Controller
final class AuditPage {

    private static final int SIZE = 50;

    private final AuditTrail audit;

    AuditPage(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        AuditFilter wanted =
                new AuditFilter(Given.text(actor), null, Given.text(subject), outcome, null, null);
        model.addAttribute("wanted", wanted);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("entries", audit.find(wanted, page, SIZE));
        return "audit";
    }
}
