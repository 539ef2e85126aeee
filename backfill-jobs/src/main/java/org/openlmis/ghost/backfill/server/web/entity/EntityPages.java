package org.openlmis.ghost.backfill.server.web.entity;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.backfill.server.entity.EntityActions;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionFilter;
import org.openlmis.ghost.backfill.server.job.JobBrowser;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.openlmis.ghost.backfill.server.status.SystemStatus;
import org.openlmis.ghost.backfill.server.status.SystemStatusReader;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;
import org.openlmis.ghost.backfill.server.web.words.Note;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An entity: what it is doing, what needs attention, and what can be done. */
@Controller
final class EntityPages {

    private static final Paging LATEST = new Paging(0, 5);

    private final SystemStatusReader status;
    private final EntityActions actions;
    private final JobBrowser jobs;
    private final ExecutionBrowser executions;

    EntityPages(
            SystemStatusReader status,
            EntityActions actions,
            JobBrowser jobs,
            ExecutionBrowser executions) {
        this.status = status;
        this.actions = actions;
        this.jobs = jobs;
        this.executions = executions;
    }

    @GetMapping("/entities/{name}")
    String entity(@PathVariable String name, Model model) {
        SystemStatus now = status.read();
        EntityView view =
                now.entities().stream()
                        .filter(each -> each.status().name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.unknown("ENTITY", name));
        List<Action> offered = new ArrayList<>(jobs.one(name).actions());
        offered.addAll(view.actions());
        model.addAttribute("view", view);
        model.addAttribute("entity", view.status());
        model.addAttribute("tables", TableRows.of(view.counts()));
        model.addAttribute(
                "notes",
                now.problems().stream()
                        .filter(each -> name.equals(each.entity()))
                        .map(Note::of)
                        .toList());
        model.addAttribute("actions", ActionForms.ofEntity(offered, name));
        model.addAttribute("verification", actions.verification(name));
        model.addAttribute(
                "executions", executions.page(ExecutionFilter.ALL.of(name), LATEST).items());
        return "entity";
    }

    /** The last comparison of v3 with what v2 demands; the interface says it under this name. */
    @GetMapping("/entities/{name}/verification")
    String verification(@PathVariable String name, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("verification", actions.verification(name));
        return "verification";
    }

    /** The same of all entities, with what only all of them together show. */
    @GetMapping("/entities/verification")
    String verificationOfAll(Model model) {
        model.addAttribute("names", jobs.names());
        model.addAttribute("verification", actions.verificationOfAll());
        return "verification-all";
    }

    /** What clearing would delete, or how far it is. */
    @GetMapping("/entities/{name}/clear")
    String clearing(@PathVariable String name, Model model) {
        List<Clearing.Affected> affected = actions.clearingPreview(name);
        model.addAttribute("name", name);
        model.addAttribute("affected", affected);
        model.addAttribute("rows", affected.stream().mapToLong(Clearing.Affected::rows).sum());
        model.addAttribute("turns", actions.clearing());
        return "clear";
    }
}
