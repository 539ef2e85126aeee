package org.openlmis.ghost.backfill.server.security;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Deed;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** How people and scripts come in, and which rooms are open to whom. */
final class Doors {

    static final String LOGIN = "/login";

    /** What the login page needs, and what monitoring asks. */
    private static final String[] OPEN = {
        LOGIN, "/assets/**", "/actuator/health", "/actuator/health/**"
    };

    private Doors() {}

    /** Reading is for all who signed in, everything else for operators. */
    static void rooms(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rooms) {
        rooms.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/**")
                .hasAnyRole(Role.VIEWER.name(), Role.OPERATOR.name())
                .requestMatchers(HttpMethod.HEAD, "/**")
                .hasAnyRole(Role.VIEWER.name(), Role.OPERATOR.name())
                .anyRequest()
                .hasRole(Role.OPERATOR.name());
    }

    /** The page's own door, which leads to where the person wanted to go. */
    static void login(FormLoginConfigurer<HttpSecurity> login, RefusalAudit audit) {
        SavedRequestAwareAuthenticationSuccessHandler welcome =
                new SavedRequestAwareAuthenticationSuccessHandler();
        login.loginPage(LOGIN);
        login.successHandler(
                (request, response, person) -> {
                    audit.record(request, person.getName());
                    welcome.onAuthenticationSuccess(request, response, person);
                });
        login.failureHandler(
                (request, response, failure) -> {
                    boolean mustWait = failure instanceof TooManyAttemptsException;
                    audit.refuseStranger(request, Refusals.tried(failure));
                    response.sendRedirect(
                            request.getContextPath() + LOGIN + (mustWait ? "?wait" : "?error"));
                });
    }

    static void logout(LogoutConfigurer<HttpSecurity> logout, RefusalAudit audit) {
        logout.addLogoutHandler((request, response, person) -> audit.record(request, name(person)))
                .logoutSuccessUrl(LOGIN + "?logout");
    }

    /** Remembers only pages: nobody wants to be led to a part of one. */
    static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(
                request -> request.getMethod().equals("GET") && Callers.isPerson(request));
        return wanted;
    }

    private static String name(@Nullable Authentication person) {
        return person == null ? Deed.STRANGER : person.getName();
    }
}
