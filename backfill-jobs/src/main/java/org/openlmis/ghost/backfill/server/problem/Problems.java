package org.openlmis.ghost.backfill.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.AlreadyRunningException;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.KeyReusedException;
import org.openlmis.ghost.backfill.execution.NothingToRestartException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells errors as problem details (RFC 9457), each with a code and a remedy. */
@RestControllerAdvice
@Order(0)
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail of(ProblemException problem) {
        return problem.detail();
    }

    @ExceptionHandler
    ProblemDetail of(AlreadyRunningException problem) {
        Long execution = problem.execution();
        String href = "/api/v1/executions" + (execution == null ? "" : "/" + execution);
        return ProblemException.conflict(
                        "ALREADY_RUNNING",
                        Causes.message(problem),
                        "GET %s tells what can be done".formatted(href))
                .with("execution", execution)
                .with("href", execution == null ? null : href)
                .detail();
    }

    @ExceptionHandler
    ProblemDetail of(BeingClearedException problem) {
        return ProblemException.conflict(
                        "BEING_CLEARED",
                        Causes.message(problem),
                        "GET /api/v1/status tells when that is done")
                .detail();
    }

    @ExceptionHandler
    ProblemDetail of(NothingToRestartException problem) {
        return ProblemException.conflict(
                        "NOTHING_TO_RESTART",
                        Causes.message(problem),
                        "launch the job to load the next generation")
                .detail();
    }

    @ExceptionHandler
    ProblemDetail of(KeyReusedException problem) {
        return new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "KEY_REUSED",
                        Causes.message(problem),
                        "send another Idempotency-Key for another launch")
                .detail();
    }

    @ExceptionHandler
    ProblemDetail of(IllegalArgumentException problem) {
        return ProblemException.invalid(
                        "INVALID_REQUEST",
                        Causes.message(problem),
                        Refused.remedy(HttpStatus.BAD_REQUEST))
                .detail();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail ofDatabase(RuntimeException problem) {
        return DatabaseProblem.of(problem).detail();
    }

    /** What Spring itself refuses, or fails at. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<Object> response =
                super.handleExceptionInternal(problem, body, headers, status, request);
        if (response == null || !(response.getBody() instanceof ProblemDetail told)) {
            return response;
        }
        if (status.isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
            HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
            return ResponseEntity.internalServerError()
                    .body(Incident.at(asked.getMethod(), asked.getRequestURI(), problem).detail());
        }
        Refused.complete(told, problem);
        return response;
    }
}
