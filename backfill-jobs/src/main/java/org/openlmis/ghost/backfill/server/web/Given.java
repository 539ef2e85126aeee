package org.openlmis.ghost.backfill.server.web;

import org.jspecify.annotations.Nullable;

/** What a form sends: fields that were left empty come as empty texts, and mean nothing. */
final class Given {

    private Given() {}

    static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
