package org.openlmis.ghost.backfill.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Tells errors that never came to a controller, such as those of filters: to people as a page, as
 * Boot does, to scripts as a problem like all others.
 */
final class UnhandledProblems extends BasicErrorController {

    UnhandledProblems(
            ErrorAttributes attributes, WebProperties web, List<ErrorViewResolver> views) {
        super(attributes, web.getError(), views);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDetail told = problem(status, request);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", status.getReasonPhrase());
        body.put("status", told.getStatus());
        body.put("detail", Objects.requireNonNullElse(told.getDetail(), ""));
        body.putAll(Objects.requireNonNullElse(told.getProperties(), Map.of()));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ProblemDetail problem(HttpStatus status, HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return Incident.at(
                            request.getMethod(),
                            path,
                            failure instanceof Throwable thrown ? thrown : null)
                    .detail();
        }
        return new ProblemException(
                        status,
                        status.name(),
                        "%s %s is refused".formatted(request.getMethod(), path),
                        Refused.remedy(status))
                .detail();
    }
}
