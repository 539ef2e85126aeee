package org.openlmis.ghost.backfill.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openlmis.ghost.backfill.server.audit.RequestDeeds;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Says no: people are led to the login page, everybody else is told the problem with its remedy.
 * What is refused is written down if it would have changed something, or came with wrong
 * credentials.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"Ghost Migration\", charset=\"UTF-8\"";

    private final HandlerExceptionResolver problems;
    private final RefusalAudit audit;
    private final Viewers viewers;

    Refusals(HandlerExceptionResolver problems, RefusalAudit audit, Viewers viewers) {
        this.problems = problems;
        this.audit = audit;
        this.viewers = viewers;
    }

    /** Nobody, or somebody with wrong credentials. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        boolean hasTried = !(failure instanceof InsufficientAuthenticationException);
        if (hasTried || RequestDeeds.isAct(request)) {
            audit.refuseStranger(request, hasTried ? tried(failure) : "not signed in");
        }
        if (failure instanceof TooManyAttemptsException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            tell(request, response, tooManyAttempts(tooMany));
            return;
        }
        if (Callers.isPerson(request)) {
            response.sendRedirect(request.getContextPath() + Doors.LOGIN);
            return;
        }
        if (Callers.isPartOfPage(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + Doors.LOGIN);
        }
        if (!Callers.isPageScript(request)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        tell(request, response, unauthorized(hasTried));
    }

    /** Somebody whose role, or whose page, is not good enough. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean isForgeable = denied instanceof CsrfException;
        if (isForgeable && !viewers.isSignedIn()) {
            commence(request, response, new InsufficientAuthenticationException("no session"));
            return;
        }
        ProblemException problem = isForgeable ? forgeable() : roleMissing(request);
        if (RequestDeeds.isAct(request)) {
            audit.refuse(request, viewers.name(), String.valueOf(problem.getMessage()));
        }
        tell(request, response, problem);
    }

    private void tell(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (problems.resolveException(request, response, null, problem) == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** What the audit log tells of somebody who brought credentials. */
    static String tried(AuthenticationException failure) {
        return failure instanceof TooManyAttemptsException
                ? "too many attempts"
                : "wrong credentials";
    }

    private static ProblemException tooManyAttempts(TooManyAttemptsException tooMany) {
        return new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                "TOO_MANY_ATTEMPTS",
                "signing in failed too often by this name from this address",
                "try again in %d s, with the right password".formatted(tooMany.seconds()));
    }

    private static ProblemException unauthorized(boolean hasTried) {
        return hasTried
                ? new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "WRONG_CREDENTIALS",
                        "name and password, or the token, are not right",
                        "look at ghost.server.users and at the token's issuer and expiry")
                : new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "NOT_SIGNED_IN",
                        "only /actuator/health answers those who are not signed in",
                        "send a name and password (curl --user) or a token (Authorization: Bearer)");
    }

    private static ProblemException forgeable() {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "CSRF_TOKEN_MISSING",
                "the request has no token of the page, so another site may have sent it",
                "load the page again; scripts send Authorization, and no Origin");
    }

    private ProblemException roleMissing(HttpServletRequest request) {
        Role role = RequestDeeds.isAct(request) ? Role.OPERATOR : Role.VIEWER;
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "ROLE_MISSING",
                "%s does not have the role %s".formatted(viewers.name(), role),
                "add %s to ghost.server.users.<name>.roles, or to the token's roles"
                        .formatted(role));
    }
}
