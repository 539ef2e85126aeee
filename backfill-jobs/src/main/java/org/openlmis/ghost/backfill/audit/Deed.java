package org.openlmis.ghost.backfill.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param actor the user who signed in; on the command line the operating system's user
 * @param origin network address or host the actor comes from; null if unknown
 * @param action a verb, such as {@code pause}
 * @param subject what is acted upon, such as {@code entities/facilities}
 * @param parameters never secrets: everybody who may look at the server reads them
 */
public record Deed(
        Channel channel,
        String actor,
        @Nullable String origin,
        String action,
        String subject,
        Map<String, ?> parameters) {

    /** Whose name nobody knows. */
    public static final String STRANGER = "(not signed in)";
}
