package org.openlmis.ghost.backfill.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.web.words.Words;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs besides its own contents. */
@ControllerAdvice(
        basePackageClasses = PageModel.class,
        assignableTypes = BasicErrorController.class)
final class PageModel {

    private static final List<MenuEntry> MENU =
            List.of(
                    new MenuEntry("/", "Overview"),
                    new MenuEntry("/jobs", "Jobs"),
                    new MenuEntry("/waiting", "Waiting"),
                    new MenuEntry("/quarantine", "Quarantine"),
                    new MenuEntry("/dead-letters", "Dead letters"),
                    new MenuEntry("/preflight", "Preflight"),
                    new MenuEntry("/throttle", "Throttle"),
                    new MenuEntry("/audit", "Audit"));

    private final Clock clock;
    private final Words words;

    PageModel(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    /** A page that the head of every page leads to. */
    record MenuEntry(String href, String label) {}

    /**
     * Who looks at the page.
     *
     * @param name null if nobody signed in
     * @param operator whether actions are offered; the interface decides for itself
     */
    record Caller(@Nullable String name, boolean operator) {

        static Caller of(HttpServletRequest request) {
            Principal principal = request.getUserPrincipal();
            return new Caller(
                    principal == null ? null : principal.getName(),
                    request.isUserInRole("OPERATOR"));
        }
    }

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        model.addAllAttributes(of(request));
    }

    /** {@code here} is the address of the page, which it refreshes itself from. */
    Map<String, Object> of(HttpServletRequest request) {
        String query = request.getQueryString();
        return Map.of(
                "words",
                words,
                "now",
                clock.instant(),
                "menu",
                MENU,
                "caller",
                Caller.of(request),
                "here",
                request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
