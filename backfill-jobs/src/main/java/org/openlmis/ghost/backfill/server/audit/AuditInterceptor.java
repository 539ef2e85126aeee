package org.openlmis.ghost.backfill.server.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.openlmis.ghost.backfill.audit.Deed;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.execution.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes down every request that acts, before it does, and what came of it. A request that cannot
 * be written down is not carried out. Requests that security refuses never come here.
 */
final class AuditInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AuditInterceptor.class);
    private static final String NUMBER = AuditInterceptor.class.getName();

    private final AuditLog audit;

    AuditInterceptor(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isFirst = request.getDispatcherType() == DispatcherType.REQUEST;
        if (isFirst && handler instanceof HandlerMethod && RequestDeeds.isAct(request)) {
            String actor = Objects.requireNonNullElse(request.getRemoteUser(), Deed.STRANGER);
            request.setAttribute(NUMBER, audit.begin(RequestDeeds.of(request, actor)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception uncaught) {
        if (request.getAttribute(NUMBER) instanceof Long number) {
            Throwable problem = problem(request, uncaught);
            Map<String, ?> body = AuditedBody.of(request);
            try {
                audit.end(number, outcome(response, problem), detail(response, problem), body);
            } catch (DataAccessException e) {
                log.warn("audit={} its end cannot be recorded: {}", number, Causes.message(e));
            }
        }
    }

    /** Spring keeps an exception that it told the caller in one of two attributes. */
    private static @Nullable Throwable problem(
            HttpServletRequest request, @Nullable Exception uncaught) {
        if (uncaught != null) {
            return uncaught;
        }
        Object told = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        Object shown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return (told == null ? shown : told) instanceof Throwable problem ? problem : null;
    }

    private static Outcome outcome(HttpServletResponse response, @Nullable Throwable problem) {
        if (response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return Outcome.FAILED;
        }
        boolean isRefused =
                problem != null || response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        return isRefused ? Outcome.REFUSED : Outcome.DONE;
    }

    /** Why not, or what was begun. */
    private static @Nullable String detail(
            HttpServletResponse response, @Nullable Throwable problem) {
        if (problem != null) {
            return Causes.message(problem);
        }
        boolean isBegun = response.getStatus() == HttpStatus.ACCEPTED.value();
        return isBegun ? response.getHeader(HttpHeaders.LOCATION) : null;
    }
}
