package org.openlmis.ghost.backfill.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Those who may use the operations server under test.
 *
 * @param name also the password, but for what {@link #password()} puts in front
 */
public record Persons(String name) {

    public static final Persons OPERATOR = new Persons("operator");
    public static final Persons VIEWER = new Persons("viewer");

    /** As cheap as bcrypt gets: tests ask many times. */
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(4);

    /** The settings that let them in. */
    static List<String> settings() {
        return List.of(OPERATOR.setting(), OPERATOR.role(), VIEWER.setting(), VIEWER.role());
    }

    public String password() {
        return "the-secret-of-" + name;
    }

    /** The value of the header Authorization. */
    public String basic() {
        return basic(name, password());
    }

    /** The same of anybody. */
    public static String basic(String name, String password) {
        String both = name + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private String setting() {
        return "--ghost.server.users.%s.password={bcrypt}%s"
                .formatted(name, ENCODER.encode(password()));
    }

    private String role() {
        return "--ghost.server.users.%1$s.roles=%1$s".formatted(name);
    }
}
