package org.openlmis.ghost.backfill.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.backfill.server.problem.DatabaseProblem;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells errors of pages as a page; before the advice that tells them to scripts. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    private final PageModel model;

    PageProblems(PageModel model) {
        this.model = model;
    }

    @ExceptionHandler
    ModelAndView of(ProblemException problem, HttpServletRequest request) {
        ProblemDetail told = problem.detail();
        HttpStatus status = HttpStatus.valueOf(told.getStatus());
        ModelAndView page = new ModelAndView("error", model.of(request), status);
        page.addObject("status", status.value());
        page.addObject("error", status.getReasonPhrase());
        page.addObject("detail", told.getDetail());
        page.addObject("remedy", remedy(told.getProperties()));
        return page;
    }

    @ExceptionHandler({
        TypeMismatchException.class,
        BindException.class,
        ServletRequestBindingException.class,
        IllegalArgumentException.class
    })
    ModelAndView ofRequest(Exception problem, HttpServletRequest request) {
        return of(
                new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "INVALID_REQUEST",
                        Causes.message(problem),
                        "correct the address"),
                request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView ofDatabase(RuntimeException problem, HttpServletRequest request) {
        return of(DatabaseProblem.of(problem), request);
    }

    private static @Nullable Object remedy(@Nullable Map<String, Object> properties) {
        return properties == null ? null : properties.get("remedy");
    }
}
