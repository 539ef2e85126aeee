package org.openlmis.ghost.backfill.server.web.root;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.pending.DeadLetterBox;
import org.openlmis.ghost.backfill.server.pending.DeadLetterBox.State;
import org.openlmis.ghost.backfill.server.pending.QuarantinedRoots;
import org.openlmis.ghost.backfill.server.pending.WaitingRoots;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.openlmis.ghost.backfill.server.web.form.Given;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is not in v3 as it should be: roots that wait or are refused, events that did not land. */
@Controller
final class PendingPages {

    private final Ghost ghost;
    private final QuarantinedRoots quarantine;
    private final WaitingRoots waiting;
    private final DeadLetterBox letters;

    PendingPages(
            Ghost ghost, QuarantinedRoots quarantine, WaitingRoots waiting, DeadLetterBox letters) {
        this.ghost = ghost;
        this.quarantine = quarantine;
        this.waiting = waiting;
        this.letters = letters;
    }

    @ModelAttribute("entities")
    List<String> entities() {
        return ghost.catalogue().entityNames();
    }

    @GetMapping("/quarantine")
    String quarantine(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean discarded,
            Paging paging,
            Model model) {
        QuarantinedRoots.Filter wanted =
                new QuarantinedRoots.Filter(
                        Given.text(entity), Given.text(code), Given.text(text), discarded);
        List<QuarantinedRoots.Count> counts = quarantine.counts();
        model.addAttribute("wanted", wanted);
        model.addAttribute("counts", counts);
        model.addAttribute("codes", codes(counts.stream().map(QuarantinedRoots.Count::code)));
        model.addAttribute("roots", quarantine.find(wanted, paging));
        return "quarantine";
    }

    @GetMapping("/waiting")
    String waiting(
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String forEntity,
            Paging paging,
            Model model) {
        WaitingRoots.Filter wanted =
                new WaitingRoots.Filter(Given.text(entity), null, Given.text(forEntity));
        model.addAttribute("wanted", wanted);
        model.addAttribute("roots", waiting.find(wanted, paging));
        return "waiting";
    }

    @GetMapping("/dead-letters")
    String deadLetters(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String text,
            Paging paging,
            Model model) {
        DeadLetterBox.Filter wanted =
                new DeadLetterBox.Filter(state, Given.text(code), null, Given.text(text));
        List<DeadLetterBox.Count> counts = letters.counts();
        model.addAttribute("wanted", wanted);
        model.addAttribute("states", State.values());
        model.addAttribute("counts", counts);
        model.addAttribute("codes", codes(counts.stream().map(DeadLetterBox.Count::code)));
        model.addAttribute("letters", letters.find(wanted, paging));
        return "dead-letters";
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }
}
