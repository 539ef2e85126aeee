package org.openlmis.ghost.backfill.server.security;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Turns a password into what {@code ghost.server.users.<name>.password} takes. */
public final class PasswordHash {

    /** Twice the work for each more; every request with a name and a password pays it again. */
    private static final int COST = 10;

    private static final int SHORTEST = 8;

    /** Bcrypt ignores what comes after. */
    private static final int LONGEST_BYTES = 72;

    private PasswordHash() {}

    /**
     * Returns {@code {bcrypt}} and the hash.
     *
     * @throws IllegalArgumentException if the password is too short or too long
     */
    public static String of(String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the password is too short; take %d characters at least".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException(
                    "the password is too long; take %d bytes at most".formatted(LONGEST_BYTES));
        }
        return "{bcrypt}" + new BCryptPasswordEncoder(COST).encode(password);
    }
}
