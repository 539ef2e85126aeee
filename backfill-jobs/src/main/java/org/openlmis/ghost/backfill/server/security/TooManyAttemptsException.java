package org.openlmis.ghost.backfill.server.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody tried too often to sign in; the password was not even looked at. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyAttemptsException(Duration pause) {
        super("too many attempts to sign in");
        this.pause = pause;
    }

    /** Whole seconds until the next attempt is looked at; at least one. */
    long seconds() {
        return pause.toSeconds() + 1;
    }
}
