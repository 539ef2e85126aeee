package org.openlmis.ghost.backfill.server.web.root;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers "where is requisition 4711?". */
@Controller
final class FindPage {

    private final Ghost ghost;

    FindPage(Ghost ghost) {
        this.ghost = ghost;
    }

    /**
     * Leads to the root if it is clear which is meant, else to the choice.
     *
     * @param q a name and a key, or a key alone
     * @param entity which one, if that is known
     */
    @GetMapping("/find")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String entity,
            Model model) {
        String sought = q.strip();
        String key = sought.substring(sought.lastIndexOf(' ') + 1);
        String name = sought.substring(0, sought.length() - key.length()).strip();
        List<String> entities = entity == null ? entities(name) : List.of(entity);
        if (entities.size() == 1 && !key.isEmpty()) {
            return "redirect:" + Words.rootHref(entities.get(0), key);
        }
        model.addAttribute("sought", sought);
        model.addAttribute("name", name);
        model.addAttribute("key", key);
        model.addAttribute("entities", entities);
        return "find";
    }

    /** The entity of that name, in singular or plural, or else those whose names hold the words. */
    private List<String> entities(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        List<String> all = ghost.catalogue().entityNames();
        return all.stream()
                .filter(each -> each.equals(wanted) || each.equals(wanted + "s"))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> all.stream().filter(each -> each.contains(wanted)).toList());
    }
}
