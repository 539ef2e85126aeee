package org.openlmis.ghost.backfill.server.root;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where roots are found in the HTTP interface. */
public final class RootPaths {

    private static final String REDERIVE = "/rederive";

    private RootPaths() {}

    /** The path of a root; the parts of its key are path segments. */
    public static String of(String entity, String key) {
        return "/api/v1/entities/%s/roots/%s"
                .formatted(entity, UriUtils.encodePath(key, StandardCharsets.UTF_8));
    }

    static String rederive(String entity, String key) {
        return of(entity, key) + REDERIVE;
    }

    /** The key in the rest of a path, which begins with a slash. */
    static String key(String rest) {
        return rest.substring(1);
    }

    static boolean isRederive(String rest) {
        return rest.endsWith(REDERIVE);
    }

    /** The key in the rest of the path that demands derivation. */
    static String keyToRederive(String rest) {
        return key(rest.substring(0, rest.length() - REDERIVE.length()));
    }
}
