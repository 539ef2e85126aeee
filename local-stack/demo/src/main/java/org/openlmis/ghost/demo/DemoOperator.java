package org.openlmis.ghost.demo;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Whom the demo's operations server lets in. */
public record DemoOperator(String password) {

    private static final int BITS = 80;
    private static final int LETTERS_AND_DIGITS = 36;

    /** For data of the demo's own, which nobody needs to guard. */
    public static DemoOperator known() {
        return new DemoOperator("demo");
    }

    /** For somebody's databases: other users of this machine reach the server, too. */
    static DemoOperator random() {
        return new DemoOperator(
                new BigInteger(BITS, new SecureRandom()).toString(LETTERS_AND_DIGITS));
    }

    /** Signs in with this name. */
    public String name() {
        return "demo";
    }

    /** What the server is told; never the password itself. */
    public Map<String, String> environment() {
        return Map.of(
                "GHOST_SERVER_USERS_DEMO_PASSWORD",
                "{bcrypt}" + new BCryptPasswordEncoder().encode(password),
                "GHOST_SERVER_USERS_DEMO_ROLES",
                "OPERATOR");
    }
}
