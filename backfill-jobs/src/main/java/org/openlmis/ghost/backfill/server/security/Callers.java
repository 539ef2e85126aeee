package org.openlmis.ghost.backfill.server.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells what sent a request, as each has to be answered in its own way. */
final class Callers {

    private Callers() {}

    /**
     * A script that brings its credentials itself. Browsers add {@code Origin} to every request
     * that acts, so one that has it may be forged by another site, even if it has credentials; one
     * that has credentials but no {@code Origin} cannot be.
     */
    static boolean isScript(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getHeader(HttpHeaders.ORIGIN) == null;
    }

    /** A person who opens a page, or sends a form. */
    static boolean isPerson(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !isPartOfPage(request);
    }

    /** A page that asks for a part of itself by htmx. */
    static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /**
     * Whether a page's script may have sent it. Told to bring a name and a password, a browser
     * would ask for them in a window of its own, and send them ever after.
     */
    static boolean isPageScript(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader(HttpHeaders.REFERER) != null
                || isPartOfPage(request);
    }
}
