package org.openlmis.ghost.backfill.server.problem;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Completes what Spring itself says of a request that it refuses: code, remedy, and in words. */
final class Refused {

    private Refused() {}

    /** The code is the name of the status. */
    static void complete(ProblemDetail told, Exception problem) {
        HttpStatus status = HttpStatus.valueOf(told.getStatus());
        told.setProperty("code", status.name());
        told.setProperty("remedy", remedy(status));
        if (problem instanceof BindException fields) {
            told.setDetail(
                    fields.getFieldErrors().stream()
                            .map(Refused::invalid)
                            .collect(Collectors.joining("; ")));
        } else if (problem instanceof HttpMessageNotReadableException body) {
            told.setDetail(unreadable(body));
        } else if (problem instanceof NoResourceFoundException nothing) {
            told.setDetail("there is nothing at /" + nothing.getResourcePath());
        }
    }

    static String remedy(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "GET /v3/api-docs lists all paths";
            case METHOD_NOT_ALLOWED -> "GET /v3/api-docs lists the methods of every path";
            case NOT_ACCEPTABLE ->
                    "accept application/json, or text/event-stream of /api/v1/status/stream";
            case UNSUPPORTED_MEDIA_TYPE -> "send Content-Type: application/json";
            case SERVICE_UNAVAILABLE -> "ask again later";
            default -> "GET /v3/api-docs describes what every request takes";
        };
    }

    private static String invalid(FieldError field) {
        return "%s=%s is not valid".formatted(field.getField(), field.getRejectedValue());
    }

    /** Jackson's own messages name classes. */
    private static String unreadable(HttpMessageNotReadableException body) {
        if (body.getCause() instanceof UnrecognizedPropertyException unknown) {
            return "the body must not have %s, but any of %s"
                    .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
        }
        return body.getCause() instanceof JacksonException wrong && wrong.getLocation() != null
                ? "the body is not valid at line %d, column %d"
                        .formatted(
                                wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr())
                : "the body is missing, or not valid";
    }
}
