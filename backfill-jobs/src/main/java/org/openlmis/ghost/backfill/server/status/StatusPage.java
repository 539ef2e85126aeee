package org.openlmis.ghost.backfill.server.status;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The status as a page that needs nothing but a browser, and refreshes itself. */
@RestController
final class StatusPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="3">
            <title>Ghost Migration</title>
            <style>
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #222; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { padding: .3rem .8rem; border-bottom: 1px solid #ddd; text-align: left; }
            td.number { text-align: right; font-variant-numeric: tabular-nums; }
            td.trouble { color: #a00; }
            </style>
            </head>
            <body>
            <h1>Ghost Migration</h1>
            <p>%s</p>
            <table>
            <tr>%s</tr>
            %s
            </table>
            <p><a href="/api/v1/status">status</a> · <a href="/api/v1/waiting">waiting</a> ·
            <a href="/api/v1/quarantine">quarantine</a> · <a href="/api/v1/jobs">jobs</a> ·
            <a href="/actuator/health">health</a></p>
            </body>
            </html>
            """;

    private static final String HEADINGS =
            Stream.of(
                            "entity",
                            "state",
                            "generation",
                            "chunks",
                            "read",
                            "written",
                            "unchanged",
                            "skipped",
                            "dirty",
                            "waiting",
                            "quarantined",
                            "settled",
                            "remarks")
                    .map(heading -> "<th>" + heading + "</th>")
                    .collect(Collectors.joining());

    private final SystemStatusReader status;

    StatusPage(SystemStatusReader status) {
        this.status = status;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        SystemStatus now = status.read();
        String running =
                now.running().stream()
                        .map(
                                execution ->
                                        "%s is being loaded (execution %d)"
                                                .formatted(execution.job(), execution.id()))
                        .collect(Collectors.joining("; "));
        return PAGE.formatted(
                escaped("%s. %s".formatted(now.time(), running)),
                HEADINGS,
                now.entities().stream()
                        .map(EntityView::status)
                        .map(StatusPage::row)
                        .collect(Collectors.joining("\n")));
    }

    private static String row(EntityStatus entity) {
        String numbers =
                Stream.of(
                                entity.read(),
                                entity.written(),
                                entity.unchanged(),
                                entity.skipped(),
                                entity.dirty(),
                                entity.waiting(),
                                entity.quarantined())
                        .map(number -> cell("number", String.format(Locale.ROOT, "%,d", number)))
                        .collect(Collectors.joining());
        String chunks = entity.progress().done() + "/" + entity.progress().planned();
        return "<tr>"
                + cell("", entity.name())
                + cell("", entity.state())
                + cell("number", String.valueOf(entity.generation()))
                + cell("number", chunks)
                + numbers
                + cell("", entity.settledAt() == null ? "" : entity.settledAt().toString())
                + cell("trouble", remarks(entity))
                + "</tr>";
    }

    private static String remarks(EntityStatus entity) {
        return Stream.of(
                        entity.desired().equals("RUNNING") ? null : entity.desired(),
                        said("halted", entity.halted()),
                        said("reload required", entity.reloadRequired()),
                        entity.isBalanced() ? null : "rows do not add up")
                .filter(remark -> remark != null)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String said(String what, @Nullable String why) {
        return why == null ? null : what + ": " + why;
    }

    private static String cell(String style, String text) {
        return "<td class=\"%s\">%s</td>".formatted(style, escaped(text));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
