package org.openlmis.ghost.backfill.server.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.server.preflight.PreflightWatch;
import org.openlmis.ghost.backfill.server.web.words.Pill;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was seen of servers, topics and connector, and the exact remedy of each finding. */
@Controller
final class PreflightPage {

    private final PreflightWatch watch;

    PreflightPage(PreflightWatch watch) {
        this.watch = watch;
    }

    /** A finding; the remedy is null if nothing is wrong. */
    record Line(Pill pill, String code, String place, String message, @Nullable String remedy) {

        static Line of(Finding finding) {
            return new Line(
                    Pill.of(finding.level()),
                    finding.code().name(),
                    finding.place(),
                    finding.message(),
                    finding.remedy());
        }
    }

    /** What was seen last, the worst first. */
    @GetMapping("/preflight")
    String preflight(Model model) {
        List<Line> lines =
                watch.seen().findings().stream()
                        .sorted(Comparator.comparing(Finding::level).reversed())
                        .map(Line::of)
                        .toList();
        model.addAttribute("lines", lines);
        return "preflight";
    }
}
