package org.openlmis.ghost.dirty;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a root cannot be derived now.
 *
 * @param code {@link #REFERENCE_MISSING} and so on, counted by this name
 * @param entity the entity waited for, null if it is not a row of v2
 * @param key the root key waited for
 * @param detail for the operator
 * @param retry when to try again although nothing released it, null for the usual sweep
 */
public record Waiting(
        String code,
        @Nullable String entity,
        @Nullable String key,
        String detail,
        @Nullable Duration retry) {

    /** The v2 row referred to is not derived yet. */
    public static final String REFERENCE_MISSING = "REFERENCE_MISSING";

    /**
     * The v2 row referred to is quarantined, or waits for one that is; rows of this root are
     * withdrawn.
     */
    public static final String REFERENCE_QUARANTINED = "REFERENCE_QUARANTINED";

    /** A landing row of the root lacks columns that only a chunk can bring. */
    public static final String INCOMPLETE = "INCOMPLETE";

    /** v3 still holds another row with the same unique value. */
    public static final String UNIQUE_CONFLICT = "UNIQUE_CONFLICT";

    /** v3 rows of others still refer to rows that should go. */
    public static final String STILL_REFERENCED = "STILL_REFERENCED";

    /** Its rows were deleted, to be derived again when those of others are deleted, too. */
    public static final String CLEARING = "CLEARING";

    /** Waits until its entity is cleared. */
    public static final Waiting UNTIL_CLEARED =
            new Waiting(
                    CLEARING,
                    null,
                    null,
                    "its v3 rows are deleted; it is derived again when all are cleared",
                    null);

    /** Whether v3's constraints stood in the way, so that the order of writing matters. */
    public boolean isBlocked() {
        return code.equals(UNIQUE_CONFLICT) || code.equals(STILL_REFERENCED);
    }
}
