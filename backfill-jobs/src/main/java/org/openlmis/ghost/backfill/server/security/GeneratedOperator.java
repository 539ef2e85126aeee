package org.openlmis.ghost.backfill.server.security;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The way in while nobody configured one: a user with a password of this process, which is told
 * once at the start, on the console and nowhere else.
 */
public final class GeneratedOperator {

    static final String NAME = "operator";

    private static final int BITS = 120;
    private static final int LETTERS_AND_DIGITS = 36;

    private final @Nullable String password;

    private GeneratedOperator(@Nullable String password) {
        this.password = password;
    }

    /** Nobody is generated if there is another way in. */
    static GeneratedOperator unless(boolean hasAnotherWay) {
        return new GeneratedOperator(hasAnotherWay ? null : random());
    }

    /** Null if nobody was generated. */
    @Nullable String password() {
        return password;
    }

    /** What to tell whoever starts the server; null if there is nothing to tell. */
    public @Nullable String announcement() {
        return password == null
                ? null
                : "ghost.server.users is not set: until this process ends, sign in as %s with %s"
                        .formatted(NAME, password);
    }

    private static String random() {
        return new BigInteger(BITS, new SecureRandom()).toString(LETTERS_AND_DIGITS);
    }
}
