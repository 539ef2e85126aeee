package org.openlmis.ghost.backfill.server.security;

import java.time.Clock;
import java.util.List;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Puts the doors in: names and passwords from the configuration, by HTTP Basic or the login page,
 * and tokens if {@code spring.security.oauth2.resourceserver.jwt.*} says who issues them.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(ServerSettings.class)
public class SecurityConfiguration {

    @Bean
    Viewers viewers() {
        return new Viewers();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    GeneratedOperator generatedOperator(
            ServerSettings settings, ObjectProvider<JwtDecoder> tokens) {
        boolean hasTokens = tokens.getIfAvailable() != null;
        return GeneratedOperator.unless(hasTokens || !settings.users().isEmpty());
    }

    @Bean
    AuthenticationProvider signIn(
            ServerSettings settings,
            GeneratedOperator generated,
            PasswordEncoder encoder,
            Clock clock) {
        DaoAuthenticationProvider passwords =
                new DaoAuthenticationProvider(people(settings, generated, encoder));
        passwords.setPasswordEncoder(encoder);
        return new PatientSignIn(passwords, new SignInAttempts(clock));
    }

    private static UserDetailsService people(
            ServerSettings settings, GeneratedOperator generated, PasswordEncoder encoder) {
        List<UserDetails> people =
                settings.users().entrySet().stream()
                        .map(each -> person(each.getKey(), each.getValue()))
                        .toList();
        InMemoryUserDetailsManager manager = new InMemoryUserDetailsManager(people);
        String password = generated.password();
        if (password != null) {
            manager.createUser(
                    User.withUsername(GeneratedOperator.NAME)
                            .password(encoder.encode(password))
                            .roles(Role.OPERATOR.name())
                            .build());
        }
        return manager;
    }

    @Bean
    RefusalAudit refusalAudit(AuditLog audit) {
        return new RefusalAudit(audit);
    }

    @Bean
    Refusals refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            RefusalAudit audit,
            Viewers viewers) {
        return new Refusals(problems, audit, viewers);
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            Refusals refusals,
            RefusalAudit audit,
            ObjectProvider<JwtDecoder> tokens,
            ServerSettings settings) {
        http.authorizeHttpRequests(Doors::rooms)
                .formLogin(login -> Doors.login(login, audit))
                .logout(logout -> Doors.logout(logout, audit))
                .requestCache(cache -> cache.requestCache(Doors.wantedPages()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(BrowserProtection::csrf)
                .headers(BrowserProtection::headers)
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals));
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(
                    server ->
                            server.authenticationEntryPoint(refusals)
                                    .accessDeniedHandler(refusals)
                                    .jwt(
                                            jwt ->
                                                    jwt.jwtAuthenticationConverter(
                                                            converter(settings.jwt()))));
        }
        return http.build();
    }

    private static UserDetails person(String name, ServerSettings.User settings) {
        return User.withUsername(name)
                .password(settings.hash())
                .roles(settings.roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }

    private static JwtAuthenticationConverter converter(ServerSettings.Jwt settings) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(new TokenRoles(settings.rolesClaim()));
        converter.setPrincipalClaimName(settings.nameClaim());
        return converter;
    }
}
