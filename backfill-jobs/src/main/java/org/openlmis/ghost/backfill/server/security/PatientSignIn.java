package org.openlmis.ghost.backfill.server.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at names and passwords, but not too often at those of the same caller. Thread-safe. */
final class PatientSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInAttempts attempts;

    PatientSignIn(AuthenticationProvider passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        SignInAttempts.Who who = who(given);
        Duration pause = attempts.pause(who);
        if (!pause.isZero()) {
            throw new TooManyAttemptsException(pause);
        }
        try {
            Authentication person = passwords.authenticate(given);
            attempts.succeeded(who);
            return person;
        } catch (BadCredentialsException e) {
            attempts.failed(who);
            throw e;
        }
    }

    private static SignInAttempts.Who who(Authentication given) {
        return new SignInAttempts.Who(
                given.getName(),
                given.getDetails() instanceof WebAuthenticationDetails from
                        ? from.getRemoteAddress()
                        : null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
