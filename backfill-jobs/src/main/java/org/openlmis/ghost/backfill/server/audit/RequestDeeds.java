package org.openlmis.ghost.backfill.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openlmis.ghost.backfill.audit.Channel;
import org.openlmis.ghost.backfill.audit.Deed;
import org.springframework.web.util.UriUtils;

/** Tells what a request asks for in the audit log's words. */
public final class RequestDeeds {

    private static final String API = "api/v1/";
    private static final int LONGEST = 200;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** With the name of who signs in: a password is easily typed into that field. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|csrf|authorization|username).*");

    private RequestDeeds() {}

    /** Whether it asks to change something. */
    public static boolean isAct(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /**
     * {@code POST …/entities/facilities/pause} is the action pause of entities/facilities. The body
     * is not read.
     */
    public static Deed of(HttpServletRequest request, String actor) {
        String path = path(request);
        boolean isApi = path.startsWith(API);
        String resource = isApi ? path.substring(API.length()) : path;
        int slash = resource.lastIndexOf('/');
        boolean endsWithVerb = request.getMethod().equals("POST");
        return new Deed(
                isApi && !isByPage(request) ? Channel.API : Channel.PAGE,
                actor,
                request.getRemoteAddr(),
                endsWithVerb
                        ? verb(resource.substring(slash + 1))
                        : request.getMethod().toLowerCase(Locale.ROOT),
                endsWithVerb ? resource.substring(0, Math.max(0, slash)) : resource,
                parameters(request));
    }

    /** Pages act by the interface, with htmx. */
    private static boolean isByPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether a parameter of that name must not be written down. */
    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length() + 1);
        return shortened(UriUtils.decode(path, StandardCharsets.UTF_8));
    }

    /** An execution is launched by adding it to those of its job. */
    private static String verb(String segment) {
        return segment.equals("executions") ? "launch" : segment;
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!isSecret(name)) {
                                parameters.put(name, shortened(String.join(", ", values)));
                            }
                        });
        return parameters;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
