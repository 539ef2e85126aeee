package org.openlmis.ghost.entity.stock;

import org.jspecify.annotations.Nullable;

/** What v2 says happened to stock, and v3's word for it. */
enum EntryType {
    CREDIT("RECEIVE"),
    DEBIT("ISSUE"),
    ADJUSTMENT("ADJUSTMENT");

    private final String eventOrigin;

    EntryType(String eventOrigin) {
        this.eventOrigin = eventOrigin;
    }

    /** What v3 calls the origin of such an event. */
    String eventOrigin() {
        return eventOrigin;
    }

    /** The type of this name, or null. */
    static @Nullable EntryType of(String name) {
        for (EntryType type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }
}
