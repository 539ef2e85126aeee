package org.openlmis.ghost.backfill.server.web.form;

import org.jspecify.annotations.Nullable;

/** What a form sends: fields that were left empty come as empty texts, and mean nothing. */
public final class Given {

    private Given() {}

    public static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
