package org.openlmis.ghost.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where a mapping cannot give a v3 row that v3 would accept; the root goes to quarantine
 * with this place and code.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String table;
    private final @Nullable String column;
    private final @Nullable String value;

    public Refused(
            String code,
            String table,
            @Nullable String column,
            @Nullable Object value,
            String message) {
        super(message, null, false, false);
        this.code = code;
        this.table = table;
        this.column = column;
        this.value = value == null ? null : value.toString();
    }

    /** The rule, in capitals, e.g. {@code CODE_TAKEN}; counted by this name. */
    public String code() {
        return code;
    }

    public String table() {
        return table;
    }

    public @Nullable String column() {
        return column;
    }

    public @Nullable String value() {
        return value;
    }

    /** Never null here, unlike {@link Throwable#getMessage()}. */
    public String reason() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
