package org.openlmis.ghost.backfill.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells what nobody foresaw. After {@link Problems}, which also know an exception by its cause:
 * together, what wraps the cause would be taken for unforeseen.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnforeseenProblems {

    /** Not of pages: the container has it told as one. */
    @ExceptionHandler
    @Nullable ProblemDetail of(Exception problem, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw problem;
        }
        return DisconnectedClientHelper.isClientDisconnectedException(problem)
                ? null
                : Incident.at(request.getMethod(), request.getRequestURI(), problem).detail();
    }
}
