package org.openlmis.ghost.backfill.server.web.words;

import java.util.Locale;

/** How much attention something deserves; the style sheet knows the names in lower case. */
public enum Mood {
    PLAIN,
    GOOD,
    BUSY,
    WARN,
    BAD;

    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
