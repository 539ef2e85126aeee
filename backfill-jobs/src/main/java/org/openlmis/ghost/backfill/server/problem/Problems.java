package org.openlmis.ghost.backfill.server.problem;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.AlreadyRunningException;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.execution.NothingToRestartException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells errors as problem details (RFC 9457) with a code. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail of(ProblemException problem) {
        ProblemDetail detail = detail(problem.status(), problem.code(), problem);
        if (problem.remedy() != null) {
            detail.setProperty("remedy", problem.remedy());
        }
        return detail;
    }

    @ExceptionHandler
    ProblemDetail of(AlreadyRunningException problem) {
        return detail(HttpStatus.CONFLICT, "ALREADY_RUNNING", problem);
    }

    @ExceptionHandler
    ProblemDetail of(NothingToRestartException problem) {
        return detail(HttpStatus.CONFLICT, "NOTHING_TO_RESTART", problem);
    }

    @ExceptionHandler
    ProblemDetail of(IllegalArgumentException problem) {
        return detail(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", problem);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ProblemDetail ofDatabase(RuntimeException problem) {
        return detail(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_UNAVAILABLE", problem);
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
        }
        return response;
    }

    private static ProblemDetail detail(HttpStatus status, String code, Exception problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, Causes.message(problem));
        detail.setProperty("code", code);
        return detail;
    }
}
