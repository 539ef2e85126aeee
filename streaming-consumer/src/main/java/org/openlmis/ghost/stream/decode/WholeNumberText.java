package org.openlmis.ghost.stream.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Whole numbers within the range of the column's type; a larger one means that v2 widened the
 * column.
 */
record WholeNumberText(long least, long greatest) implements ColumnText {

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        if (token != JsonToken.VALUE_NUMBER_INT) {
            return null;
        }
        try {
            long value = Long.parseLong(raw);
            return value >= least && value <= greatest ? raw : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
