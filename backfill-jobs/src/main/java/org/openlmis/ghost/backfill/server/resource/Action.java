package org.openlmis.ghost.backfill.server.resource;

import org.jspecify.annotations.Nullable;

/**
 * What an operator may do with a resource now. Computed by the server, so that the page, the
 * command line and scripts never guess.
 *
 * @param href where to {@code POST} it
 * @param reason why it cannot be done now, and what would change that; null if it can
 */
public record Action(String name, String href, boolean enabled, @Nullable String reason) {

    public static Action possible(String name, String href) {
        return new Action(name, href, true, null);
    }

    public static Action impossible(String name, String href, String reason) {
        return new Action(name, href, false, reason);
    }
}
