package org.openlmis.ghost.backfill.server.web.entity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionDetail;
import org.openlmis.ghost.backfill.server.execution.ExecutionFilter;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;
import org.openlmis.ghost.backfill.server.web.form.Given;
import org.springframework.batch.core.BatchStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The executions of all jobs, and each of them with its steps and workers. */
@Controller
final class ExecutionPages {

    private final ExecutionBrowser executions;
    private final Ghost ghost;

    ExecutionPages(ExecutionBrowser executions, Ghost ghost) {
        this.executions = executions;
        this.ghost = ghost;
    }

    @GetMapping("/jobs")
    String jobs(
            @RequestParam(required = false) @Nullable String job,
            @RequestParam(required = false) @Nullable BatchStatus status,
            @RequestParam(required = false) @Nullable LocalDateTime from,
            @RequestParam(required = false) @Nullable LocalDateTime to,
            Paging paging,
            Model model) {
        ExecutionFilter wanted = new ExecutionFilter(Given.text(job), status, utc(from), utc(to));
        model.addAttribute("wanted", wanted);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("jobs", ghost.catalogue().entityNames());
        model.addAttribute("statuses", BatchStatus.values());
        model.addAttribute("executions", executions.page(wanted, paging));
        return "jobs";
    }

    @GetMapping("/executions/{id}")
    String execution(@PathVariable long id, Model model) {
        ExecutionDetail detail = executions.detail(id);
        ExecutionView execution = detail.execution();
        model.addAttribute("detail", detail);
        model.addAttribute("over", execution.process() == null);
        model.addAttribute("actions", ActionForms.ofJob(execution.actions(), execution.job()));
        return "execution";
    }

    /** Without a script nobody knows the viewer's zone, so the form asks for UTC. */
    private static @Nullable Instant utc(@Nullable LocalDateTime given) {
        return given == null ? null : given.toInstant(ZoneOffset.UTC);
    }
}
