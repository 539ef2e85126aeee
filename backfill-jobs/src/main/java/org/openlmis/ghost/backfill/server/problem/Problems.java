package org.openlmis.ghost.backfill.server.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.AlreadyRunningException;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.KeyReusedException;
import org.openlmis.ghost.backfill.execution.NothingToRestartException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells errors as problem details (RFC 9457) with a code. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail of(ProblemException problem) {
        return problem.detail();
    }

    @ExceptionHandler
    ProblemDetail of(AlreadyRunningException problem) {
        Long execution = problem.execution();
        return ProblemException.conflict("ALREADY_RUNNING", Causes.message(problem), null)
                .with("execution", execution)
                .with("href", execution == null ? null : "/api/v1/executions/" + execution)
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
        return ProblemException.conflict("NOTHING_TO_RESTART", Causes.message(problem), null)
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
        return new ProblemException(
                        HttpStatus.BAD_REQUEST, "INVALID_REQUEST", Causes.message(problem), null)
                .detail();
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail ofDatabase(RuntimeException problem) {
        return DatabaseProblem.of(problem).detail();
    }

    /** What Spring itself refuses gets a code as well: the name of the status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<Object> response =
                super.handleExceptionInternal(problem, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail detail) {
            detail.setProperty("code", HttpStatus.valueOf(status.value()).name());
            if (problem instanceof BindException fields) {
                detail.setDetail(
                        fields.getFieldErrors().stream()
                                .map(Problems::invalid)
                                .collect(Collectors.joining("; ")));
            }
        }
        return response;
    }

    private static String invalid(FieldError field) {
        return "%s=%s is not valid".formatted(field.getField(), field.getRejectedValue());
    }
}
